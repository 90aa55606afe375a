import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router-dom'
import { instantText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { differencePath, versionPath } from '../addresses.ts'
import { StateChip } from '../StateChip.tsx'
import { usePolicy } from '../use-policy.ts'
import type { VersionEntry } from './operations.ts'

/** Every version that the viewer may read, newest first; each is opened, and compared with the one before it. */
export function VersionSection({ shownId }: { shownId: string }) {
  const say = useWords()
  const { versions } = usePolicy()
  return (
    <Section title={say('policies.versions')}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}>
        {versions.map((version, index) => (
          <VersionLine
            key={version.id}
            version={version}
            before={versions[index + 1] ?? null}
            shown={version.id === shownId}
          />
        ))}
      </Box>
    </Section>
  )
}

interface VersionLineProps {
  readonly version: VersionEntry
  readonly before: VersionEntry | null
  readonly shown: boolean
}

function VersionLine({ version, before, shown }: VersionLineProps) {
  const say = useWords()
  const { id: policyId } = usePolicy()
  const { id, number, state, changeNote, createdAt, drafterName } = version
  const name = say('policies.versionNumber', { number })
  return (
    <Box component="li" aria-current={shown || undefined}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        {shown ? (
          <Typography sx={{ fontWeight: 600 }}>{say('policies.versionShown', { number })}</Typography>
        ) : (
          <Link component={RouterLink} to={versionPath(policyId, id)}>
            {name}
          </Link>
        )}
        <StateChip state={state} />
      </Box>
      {changeNote && <Typography sx={{ whiteSpace: 'pre-line' }}>{changeNote}</Typography>}
      <Typography variant="caption" component="p" color="text.secondary">
        {drafterName
          ? say('policies.draftedBy', { name: drafterName, time: instantText(createdAt) })
          : say('policies.draftedAt', { time: instantText(createdAt) })}
      </Typography>
      {before && (
        <Link
          component={RouterLink}
          to={differencePath(policyId, before.id, id)}
          aria-label={`${say('policies.compareWith', { number: before.number })}: ${name}`}
        >
          {say('policies.compareWith', { number: before.number })}
        </Link>
      )}
    </Box>
  )
}
