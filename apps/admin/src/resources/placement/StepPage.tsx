import Skeleton from '@mui/material/Skeleton'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ComponentType } from 'react'
import { Title } from 'react-admin'
import { useParams, useSearchParams } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'
import { NotFound } from '../../layout/NotFound.tsx'
import { Permitted } from '../../layout/Permitted.tsx'
import { AdjustStep } from './adjust/AdjustStep.tsx'
import { ExplainStep } from './explain/ExplainStep.tsx'
import { PrepareStep } from './prepare/PrepareStep.tsx'
import { PublishStep } from './publish/PublishStep.tsx'
import { RulesStep } from './rules/RulesStep.tsx'
import { RunsStep } from './runs/RunsStep.tsx'
import { StepNav } from './StepNav.tsx'
import { isStep, type StepName } from './steps.ts'
import { UndoStep } from './undo/UndoStep.tsx'
import { type AtHand, drawAtHand, useDraws, usePreparation, useTerms } from './use-placement.ts'

/** 编排: from the first check to publication, step by step; each step has its address and can be left. */
export function StepPage() {
  const { step } = useParams()
  if (!isStep(step)) return <NotFound />
  return (
    <Permitted permission="placement:read">
      <OfTerm step={step} />
    </Permitted>
  )
}

function OfTerm({ step }: { step: StepName }) {
  const say = useWords()
  const { term } = useTerms()
  return (
    <>
      <Title title={say('placement.pageTitle', { step: say(`placement.steps.${step}`) })} />
      {term === undefined && <Skeleton variant="rounded" height={320} sx={{ my: 2 }} />}
      {term === null && <Typography sx={{ p: 2 }}>{say('placement.noTerm')}</Typography>}
      {term && <Opened step={step} term={term} />}
    </>
  )
}

const screens: Record<StepName, ComponentType<AtHand>> = {
  prepare: PrepareStep,
  rules: RulesStep,
  runs: RunsStep,
  explain: ExplainStep,
  adjust: AdjustStep,
  publish: PublishStep,
  undo: UndoStep,
}

function Opened({ step, term }: { step: StepName; term: AtHand['term'] }) {
  const say = useWords()
  const [params] = useSearchParams()
  const { data: draws } = useDraws(term.id)
  const { data: prepared, isError } = usePreparation(term.id)
  if (isError) {
    return (
      <Typography role="alert" sx={{ p: 2 }}>
        {say('placement.failed')}
      </Typography>
    )
  }
  if (!draws || !prepared?.drawPreparation) return <Skeleton variant="rounded" height={320} sx={{ my: 2 }} />
  const at: AtHand = {
    term,
    draws,
    draw: drawAtHand(draws, params.get('draw')),
    preparation: prepared.drawPreparation,
    commitment: prepared.drawCommitment,
  }
  const Screen = screens[step]
  return (
    <Stack spacing={2} sx={{ py: 2 }}>
      <StepNav step={step} at={at} />
      <Screen {...at} />
    </Stack>
  )
}
