import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useCreatePath } from 'react-admin'
import { Link } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'
import type { Finding } from './operations.ts'

/** One finding: its sentence, what it rests on, and the way to where it can be mended. */
export function FindingItem({ finding: { sentence, evidence, mend } }: { readonly finding: Finding }) {
  const say = useWords()
  const createPath = useCreatePath()
  const place = mend.page ?? createPath({ resource: mend.resource ?? '', type: 'show', id: mend.recordId ?? '' })
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', py: 1, borderTop: 1, borderColor: 'divider', mt: 1 }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography>{sentence}</Typography>
        <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, m: 0 }}>
          {evidence.map(({ label, value }) => (
            <Box key={label} sx={{ display: 'flex', gap: 0.5 }}>
              <Typography component="dt" variant="body2" color="text.secondary">
                {label}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0 }}>
                {value}
              </Typography>
            </Box>
          ))}
        </Box>
      </Box>
      <Button className="screen-only" component={Link} to={place} aria-label={`${say('reports.mend')} ${sentence}`}>
        {say('reports.mend')}
      </Button>
    </Box>
  )
}
