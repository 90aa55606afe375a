import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { useMe } from '../../../auth/use-session.ts'
import { enumLabel } from '../../../i18n/labels.ts'
import { dateText, instantText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { RecordLinkTo } from '../../../record/RecordLinkTo.tsx'
import type { Version } from '../operations.ts'
import { StateChip } from '../StateChip.tsx'
import { usePolicy } from '../use-policy.ts'

/** What stands at the head of a document: title, number, who issued it, since when it is in force, what it concerns. */
export function DocumentHead({ version }: { version: Version }) {
  const say = useWords()
  const translate = useTranslate()
  const { school } = useMe()
  const { title, documentNumber, level, managements, term, bases } = usePolicy()
  const { number, state, publishedAt, effectiveFrom, effectiveTo } = version
  const issuer = level === 'SCHOOL' && school ? school.name : enumLabel(translate, 'PolicyLevel', level)
  const inForce = effectiveFrom && (
    <>
      {dateText(effectiveFrom, say)}
      {effectiveTo && ` – ${dateText(effectiveTo, say)}`}
    </>
  )
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('policies.number'), documentNumber],
    [say('policies.issuer'), issuer],
    [
      say('policies.version'),
      <Box key="version" component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1 }}>
        {say('policies.versionNumber', { number })} <StateChip state={state} />
      </Box>,
    ],
    [say('policies.publishedOn'), publishedAt && dateText(instantText(publishedAt).slice(0, 10), say)],
    [say('policies.inForce'), inForce],
    [say('policies.term'), term?.name],
    [say('policies.managements'), managements.length > 0 && <Tags managements={managements} />],
    [say('policies.bases'), bases.length > 0 && <Bases bases={bases} />],
  ]
  return (
    <Box sx={{ mb: 3 }}>
      <Typography variant="h4" component="h2" sx={{ textAlign: 'center', mb: 2, textWrap: 'balance' }}>
        {title}
      </Typography>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          columnGap: 3,
          rowGap: 0.5,
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          borderTop: 1,
          borderBottom: 1,
          borderColor: 'divider',
          py: 1.5,
          '@media print': { gridTemplateColumns: '1fr 1fr' },
        }}
      >
        {facts.map(
          ([label, value]) =>
            value && (
              <Box
                key={label}
                sx={{ display: 'flex', gap: 1, alignItems: 'baseline', '&:last-of-type': { gridColumn: '1 / -1' } }}
              >
                <Typography component="dt" color="text.secondary" sx={{ flex: 'none' }}>
                  {label}
                </Typography>
                <Typography component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
                  {value}
                </Typography>
              </Box>
            ),
        )}
      </Box>
    </Box>
  )
}

function Tags({ managements }: { managements: readonly string[] }) {
  const translate = useTranslate()
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {managements.map((management) => (
        <Chip
          key={management}
          size="small"
          label={enumLabel(translate, 'Management', management)}
          sx={{ fontSize: '0.875rem' }}
        />
      ))}
    </Box>
  )
}

function Bases({ bases }: { bases: readonly { readonly id: string; readonly title: string }[] }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {bases.map(({ id, title }) => (
        <li key={id}>
          <RecordLinkTo resource="policies" id={id}>
            {title}
          </RecordLinkTo>
        </li>
      ))}
    </Box>
  )
}
