import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { instantText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../record/Section.tsx'
import type { ReportVersion } from './operations.ts'
import { useSaveReport } from './use-save-report.ts'

const colours = { SIGNED: 'success', RETURNED: 'error', SUPERSEDED: 'default' } as const

/** The signed versions, each with who signed it, what differs from the one before, and its hash. */
export function VersionSection({ versions }: { readonly versions: readonly ReportVersion[] }) {
  const say = useWords()
  const translate = useTranslate()
  const save = useSaveReport()
  if (versions.length === 0) return null
  return (
    <Section title={say('reports.versions')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {versions.map(({ id, version, state, hash, signedAt, signedByName, returnedReason, differences }) => (
          <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <Typography>{say('reports.version', { version })}</Typography>
              <Chip
                size="small"
                variant="outlined"
                color={colours[state]}
                label={enumLabel(translate, 'ReportState', state)}
              />
              <Typography color="text.secondary">
                {say('reports.signedBy', { name: signedByName ?? '', at: instantText(signedAt) })}
              </Typography>
              <Button className="screen-only" size="small" onClick={() => void save(id)}>
                {say('reports.export')}
              </Button>
            </Box>
            {returnedReason && (
              <Typography color="error">{say('reports.returnReason', { reason: returnedReason })}</Typography>
            )}
            {differences.map(({ figure, before, after }) => (
              <Typography key={figure?.title ?? ''} variant="body2">
                {say('reports.difference', { figure: figure?.title ?? '', before: before ?? '—', after: after ?? '—' })}
              </Typography>
            ))}
            <Typography variant="caption" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
              {say('reports.hash', { hash })}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  )
}
