import PrintIcon from '@mui/icons-material/PrintOutlined'
import Button from '@mui/material/Button'
import GlobalStyles from '@mui/material/GlobalStyles'
import MenuItem from '@mui/material/MenuItem'
import Skeleton from '@mui/material/Skeleton'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { Title, useGetList } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'
import { Permitted } from '../../layout/Permitted.tsx'
import type { RuleCheck } from './operations.ts'
import { RuleSection } from './RuleSection.tsx'
import { useFindings } from './use-findings.ts'

const onPaper = { '@media print': { 'header, nav, .RaSidebar-docked, .screen-only': { display: 'none !important' } } }

/** 对照方案: what the plan promises and where the term stands, promise by promise. */
export function FindingsPage() {
  const say = useWords()
  return (
    <Permitted permission="reports:read">
      <Title title={say('reports.findings')} />
      <GlobalStyles styles={onPaper} />
      <Findings />
    </Permitted>
  )
}

interface TermChoice {
  readonly id: string
  readonly name: string
  readonly state: string
}

function Findings() {
  const say = useWords()
  const [params, setParams] = useSearchParams()
  const { data: terms, isPending } = useGetList<TermChoice>('terms', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'startsOn', order: 'DESC' },
  })
  const open = terms?.find(({ state }) => state === 'OPEN') ?? terms?.[0]
  const chosen = terms?.find(({ id }) => id === params.get('term')) ?? open
  if (isPending) return <Skeleton variant="rounded" height={320} sx={{ my: 2 }} />
  if (!chosen) return <Typography sx={{ p: 2 }}>{say('reports.noTerm')}</Typography>
  return (
    <Stack spacing={2} sx={{ py: 2 }}>
      <Typography>{say('reports.intro')}</Typography>
      <Stack className="screen-only" direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <TextField
          select
          size="small"
          label={say('reports.term')}
          value={chosen.id}
          onChange={({ target }) => setParams({ term: target.value })}
          sx={{ minWidth: 200 }}
        >
          {terms?.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <Button startIcon={<PrintIcon />} onClick={() => print()}>
          {say('reports.print')}
        </Button>
      </Stack>
      <Checks termId={chosen.id} />
    </Stack>
  )
}

function Checks({ termId }: { readonly termId: string }) {
  const say = useWords()
  const { data, isPending, isError, refetch } = useFindings(termId)
  if (isPending) return <Skeleton variant="rounded" height={320} />
  if (isError || !data) {
    return (
      <Stack role="alert" sx={{ alignItems: 'flex-start' }}>
        <Typography>{say('reports.failed')}</Typography>
        <Button onClick={() => void refetch()}>{say('reports.retry')}</Button>
      </Stack>
    )
  }
  const counted = (state: RuleCheck['state']) => data.filter((check) => check.state === state).length
  return (
    <>
      <Typography role="status" variant="h6" component="p">
        {say('reports.summary', { met: counted('MET'), open: counted('OPEN'), unknown: counted('UNKNOWN') })}
      </Typography>
      {openFirst(data).map((check) => (
        <RuleSection key={check.requirement} check={check} />
      ))}
    </>
  )
}

const urgency = { OPEN: 0, UNKNOWN: 1, MET: 2 } as const

/** What is open stands first; the requirements keep their order otherwise. */
const openFirst = (checks: readonly RuleCheck[]) =>
  checks.toSorted((one, other) => urgency[one.state] - urgency[other.state])
