import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import CardContent from '@mui/material/CardContent'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx'

interface DoorCardProps {
  readonly title: string
  readonly reason?: string
  readonly children: ReactNode
}

/** The card of the pages before the rooms: sign-in, first password, first set-up. */
export function DoorCard({ title, reason, children }: DoorCardProps) {
  const say = useWords()
  const name = say('product.name')
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', bgcolor: 'background.default', display: 'grid', placeItems: 'center', p: 2 }}
    >
      <Stack spacing={2} sx={{ width: '100%', maxWidth: 440 }}>
        <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
          <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
            <img src="/afterbell.svg" alt="" width={32} height={32} />
            <Typography variant="h6" component="p">
              {name}
            </Typography>
          </Stack>
          <LanguageSwitch />
        </Stack>
        <Card>
          <CardContent sx={{ p: 3 }}>
            <Typography variant="h5" component="h1" sx={{ mb: 1 }}>
              {title}
            </Typography>
            {reason && (
              <Typography color="text.secondary" sx={{ mb: 2 }}>
                {reason}
              </Typography>
            )}
            {children}
          </CardContent>
        </Card>
      </Stack>
    </Box>
  )
}
