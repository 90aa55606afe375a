import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Step from '@mui/material/Step'
import StepLabel from '@mui/material/StepLabel'
import Stepper from '@mui/material/Stepper'
import Typography from '@mui/material/Typography'
import { Title } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { Permitted } from '../../../layout/Permitted.tsx'
import { BatchHead } from './BatchHead.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { CommitBar } from './CommitBar.tsx'
import { ImportResult } from './ImportResult.tsx'
import { LinesTable } from './LinesTable.tsx'
import type { ListKind } from './list-kind.ts'
import { ProposalBar } from './ProposalBar.tsx'
import { ReportButton } from './ReportButton.tsx'
import { useBatch } from './use-batch.ts'
import { usePlace } from './use-place.ts'
import { VerdictTabs } from './VerdictTabs.tsx'
import { firstTab } from './verdicts.ts'

/** The import of a list: choose a file, see and mend what was found before anything is written, and take it over. */
export function ImportPage({ kind }: { kind: ListKind }) {
  const say = useWords()
  const { place, open } = usePlace()
  return (
    <Permitted permission={kind.permission}>
      <Title title={say(kind.title)} />
      <Box sx={{ py: 1 }}>
        {place.batchId ? (
          <CheckedList key={place.batchId} kind={kind} batchId={place.batchId} />
        ) : (
          <>
            <Steps at={0} />
            <ChooseFile kind={kind} onChecked={open} />
          </>
        )}
      </Box>
    </Permitted>
  )
}

function Steps({ at }: { at: number }) {
  const say = useWords()
  const steps = ['choose', 'check', 'result'] as const
  return (
    <Stepper activeStep={at} sx={{ my: 1, maxWidth: 760 }} aria-label={say('imports.open')}>
      {steps.map((step) => (
        <Step key={step}>
          <StepLabel>{say(`imports.steps.${step}`)}</StepLabel>
        </Step>
      ))}
    </Stepper>
  )
}

function CheckedList({ kind, batchId }: { kind: ListKind; batchId: string }) {
  const say = useWords()
  const { data: batch, isPending } = useBatch(batchId)
  const { place, open, start, show } = usePlace()
  if (isPending) return null
  const belongsHere = batch?.kind === kind.name
  if (!batch || !belongsHere) {
    return (
      <Stack spacing={2}>
        <Typography role="alert">{say('imports.gone')}</Typography>
        <ChooseFile kind={kind} onChecked={open} />
      </Stack>
    )
  }
  const checked = batch.state === 'CHECKED'
  const verdict = place.verdict === undefined ? firstTab(batch.counts) : place.verdict
  return (
    <>
      <Steps at={checked ? 1 : 3} />
      <BatchHead kind={kind} batch={batch} uploadId={place.uploadId} onChecked={open} onAnother={start} />
      {!checked && <ImportResult kind={kind} batch={batch} />}
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <VerdictTabs counts={batch.counts} chosen={verdict} onChoose={(next) => show(next)} />
        </Box>
        <ReportButton batch={batch} />
      </Stack>
      {checked && <ProposalBar batch={batch} />}
      <LinesTable batch={batch} verdict={verdict} page={place.page} onPage={(page) => show(verdict, page)} />
      {checked && <CommitBar batch={batch} />}
    </>
  )
}
