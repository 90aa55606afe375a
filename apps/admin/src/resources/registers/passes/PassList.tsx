import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { instantText } from '../../../i18n/moments.ts'
import { useWords, type Words } from '../../../i18n/use-words.ts'
import { useRunVerb } from '../../../record/use-run-verb.ts'
import { type Pass, ReadPasses, RevokeSubstitutePass } from './operations.ts'

/** The links that were given for a session, with their last use; each is taken back by one button. */
export function PassList({ sessionId }: { readonly sessionId: string }) {
  const say = useWords()
  const run = useRunVerb()
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data = [] } = useQuery({
    queryKey: ['registers', 'passes', { sessionId }],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadPasses, { sessionId }, { signal })).substitutePasses,
  })
  if (data.length === 0) return null
  return (
    <Box component="section" aria-label={say('registers.pass.given')}>
      <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600 }}>
        {say('registers.pass.given')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data.map((pass) => (
          <Box
            key={pass.id}
            component="li"
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 2,
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ flexGrow: 1, flexBasis: 200 }}>
              <Typography lang="zh-CN">{pass.name}</Typography>
              <Typography variant="body2" color="text.secondary">
                {standingText(pass, say)}
              </Typography>
            </Box>
            {pass.revokedAt === null && (
              <Button
                size="small"
                aria-label={say('registers.pass.revokeNamed', { name: pass.name })}
                onClick={() => void run(RevokeSubstitutePass, { id: pass.id })}
              >
                {say('registers.pass.revoke')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

function standingText({ createdByName, expiresAt, lastUsedAt, revokedAt }: Pass, say: Words): string {
  const used = lastUsedAt ? say('registers.pass.used', { at: instantText(lastUsedAt) }) : say('registers.pass.unused')
  const until = revokedAt
    ? say('registers.pass.revoked', { at: instantText(revokedAt) })
    : say('registers.pass.until', { at: instantText(expiresAt) })
  return [say('registers.pass.by', { name: createdByName }), until, used].join(' · ')
}
