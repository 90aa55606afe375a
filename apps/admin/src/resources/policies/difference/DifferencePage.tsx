import { isUnchanged } from '@afterbell/domain/policies/difference'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Paper from '@mui/material/Paper'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { ShowBase, Title, useDataProvider, useShowContext, useTranslate } from 'react-admin'
import { Link, useNavigate, useParams } from 'react-router-dom'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { enumLabel } from '../../../i18n/labels.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Permitted } from '../../../layout/Permitted.tsx'
import { PrintStyle } from '../../../layout/PrintStyle.tsx'
import { differencePath, versionPath } from '../addresses.ts'
import { CompareVersions, type Policy } from '../operations.ts'
import { differenceOf } from '../text.ts'
import { usePolicy } from '../use-policy.ts'
import { DifferenceText } from './DifferenceText.tsx'
import { countsOf } from './stretches.ts'
import { ThresholdDifference } from './ThresholdDifference.tsx'

const queryOptions = { meta: { detail: true } }

/** How a policy changed from one version to another (R30). */
export function DifferencePage() {
  const { id } = useParams()
  return (
    <Permitted permission="policies:read">
      <ShowBase resource="policies" id={id} queryOptions={queryOptions}>
        <Opened />
      </ShowBase>
    </Permitted>
  )
}

function useComparison(from: string, to: string) {
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery({
    queryKey: ['policies', 'difference', { from, to }],
    queryFn: ({ signal }) => dataProvider.run(CompareVersions, { from, to }, { signal }),
  })
}

function Opened() {
  const say = useWords()
  const { from = '', to = '' } = useParams()
  const { record: policy } = useShowContext<Policy>()
  const { data, isPending } = useComparison(from, to)
  if (!policy || isPending) return null
  const found = data?.from && data.to && data.policyDifference ? { ...data, all: data.policyDifference } : null
  return (
    <>
      <Title title={say('policies.differenceOf', { title: policy.title })} />
      <PrintStyle />
      <Choice from={from} to={to} />
      {found?.from && found.to ? (
        <Paper variant="outlined" component="article" className="sheet" sx={{ p: { xs: 2, sm: 4 }, maxWidth: 960 }}>
          <Head from={found.from.number} to={found.to.number} changeNote={found.to.changeNote} />
          <Comparison differences={found.all.map(differenceOf)} />
          <ThresholdDifference before={found.from.thresholds} after={found.to.thresholds} />
        </Paper>
      ) : (
        <Typography role="alert">{say('policies.versionGone')}</Typography>
      )}
    </>
  )
}

function Choice({ from, to }: { from: string; to: string }) {
  const say = useWords()
  const translate = useTranslate()
  const navigate = useNavigate()
  const { id, versions } = usePolicy()
  const choice = (label: string, value: string, other: string, choose: (chosen: string) => void) => (
    <TextField
      select
      label={label}
      value={value}
      onChange={({ target }) => choose(target.value)}
      sx={{ maxWidth: 240 }}
    >
      {versions.map((version) => (
        <MenuItem key={version.id} value={version.id} disabled={version.id === other}>
          {say('policies.versionNumber', { number: version.number })} ·{' '}
          {enumLabel(translate, 'PolicyState', version.state)}
        </MenuItem>
      ))}
    </TextField>
  )
  return (
    <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 2 }}>
      {choice(say('policies.former'), from, to, (chosen) => navigate(differencePath(id, chosen, to)))}
      {choice(say('policies.present'), to, from, (chosen) => navigate(differencePath(id, from, chosen)))}
      <Button component={Link} to={versionPath(id, to)}>
        {say('policies.backToText')}
      </Button>
    </Box>
  )
}

function Head({ from, to, changeNote }: { from: number; to: number; changeNote: string | null }) {
  const say = useWords()
  const { title } = usePolicy()
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="h5" component="h2">
        {title}
      </Typography>
      <Typography>{say('policies.compareBoth', { from, to })}</Typography>
      {changeNote && (
        <Typography color="text.secondary">{say('policies.changeNoteIs', { note: changeNote })}</Typography>
      )}
    </Box>
  )
}

function Comparison({ differences }: { differences: Parameters<typeof countsOf>[0] }) {
  const say = useWords()
  return (
    <>
      <Typography role="status" sx={{ fontWeight: 600, mb: 2 }}>
        {isUnchanged(differences) ? say('policies.textSame') : say('policies.changeSum', countsOf(differences))}
      </Typography>
      {!isUnchanged(differences) && <DifferenceText differences={differences} />}
    </>
  )
}
