import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Skeleton from '@mui/material/Skeleton'
import Stack from '@mui/material/Stack'
import Step from '@mui/material/Step'
import StepLabel from '@mui/material/StepLabel'
import Stepper from '@mui/material/Stepper'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { Title } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { today } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Permitted } from '../../layout/Permitted.tsx'
import { PaperStyle } from '../timetable/PaperStyle.tsx'
import { useOpenTerm } from '../timetable/use-timetable.ts'
import type { MonthlyReport } from './operations.ts'
import { lastClosed, monthIn, monthsUntil } from './periods.ts'
import { ReportBodyView } from './ReportBodyView.tsx'
import { ReportLinks } from './ReportLinks.tsx'
import { SignButton } from './SignButton.tsx'
import { useReport } from './use-reports.ts'
import { VersionSection } from './VersionSection.tsx'

/** 月报: a month's figures with charts and checks, signed by the school, frozen, and corrected in versions (ux §9.7). */
export function ReportPage() {
  const say = useWords()
  const term = useOpenTerm()
  const [params, setParams] = useSearchParams()
  const months = term ? monthsUntil(term, today()) : []
  const month = monthIn(params.get('month')) ?? lastClosed(months, today())
  return (
    <Permitted permission="reports:figures">
      <Title title={say('reports.monthly')} />
      <PaperStyle />
      <ReportLinks />
      {term === null && <Typography sx={{ p: 2 }}>{say('reports.noTerm')}</Typography>}
      {month && (
        <Stack spacing={2} sx={{ py: 1 }}>
          <Stack direction="row" className="screen-only" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <TextField
              select
              fullWidth={false}
              size="small"
              label={say('reports.month')}
              value={month}
              onChange={({ target }) => setParams({ month: target.value })}
              sx={{ minWidth: 130 }}
            >
              {[...new Set([...months, month])].map((each) => (
                <MenuItem key={each} value={each}>
                  {each}
                </MenuItem>
              ))}
            </TextField>
            <Button startIcon={<PrintIcon />} sx={{ ml: 'auto' }} onClick={() => print()}>
              {say('reports.print')}
            </Button>
          </Stack>
          <OfMonth month={month} />
        </Stack>
      )}
    </Permitted>
  )
}

function OfMonth({ month }: { readonly month: SchoolMonth }) {
  const say = useWords()
  const { data: report, isError } = useReport(month)
  if (isError) return <Typography role="alert">{say('reports.failed')}</Typography>
  if (!report?.draft) return <Skeleton variant="rounded" height={320} />
  const [latest] = report.versions
  // What is in force is shown as it was signed; until then, or once it was returned, what would be signed now.
  const inForce = latest?.state === 'SIGNED' ? latest : null
  const shown = inForce?.body ?? report.draft
  return (
    <>
      <Typography variant="h5" component="h2">
        {say('reports.reportTitle', { school: report.schoolName, month })}
      </Typography>
      <State report={report} />
      <SignButton month={month} draft={report.draft} inForce={inForce} />
      <ReportBodyView body={shown} />
      <VersionSection versions={report.versions} />
    </>
  )
}

const steps = ['draft', 'checked', 'signed'] as const

function State({ report: { draft, versions } }: { readonly report: MonthlyReport }) {
  const say = useWords()
  const [latest] = versions
  const isChecked = draft?.checks.every(({ count }) => count === 0) ?? false
  const active = latest?.state === 'SIGNED' ? 3 : isChecked ? 2 : 1
  return (
    <div>
      <Stepper activeStep={active} sx={{ maxWidth: 560 }}>
        {steps.map((step) => (
          <Step key={step}>
            <StepLabel>{say(`reports.stages.${step}`)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {latest?.state === 'RETURNED' && (
        <Typography role="status" color="error" sx={{ mt: 1 }}>
          {say('reports.returnedBecause', { version: latest.version, reason: latest.returnedReason ?? '' })}
        </Typography>
      )}
    </div>
  )
}
