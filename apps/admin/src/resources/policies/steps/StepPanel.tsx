import { POLICY_STATES, type PolicyState, type PolicyStep } from '@afterbell/domain/policies/lifecycle'
import { policyStepsAs } from '@afterbell/domain/policies/publication'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Step from '@mui/material/Step'
import StepLabel from '@mui/material/StepLabel'
import Stepper from '@mui/material/Stepper'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { useMay } from '../../../auth/use-session.ts'
import { enumLabel } from '../../../i18n/labels.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { draftPath } from '../addresses.ts'
import { useCommenting } from '../comments/use-commenting.tsx'
import type { Version } from '../operations.ts'
import { usePolicy } from '../use-policy.ts'
import { factsOf } from './facts.ts'
import { StepDialog } from './StepDialog.tsx'

/** Where a version stands, what happens next, and the steps that the viewer may take with it. */
export function StepPanel({ version }: { version: Version }) {
  const say = useWords()
  const { kind, archivedAt } = usePolicy()
  const { comments, begin } = useCommenting()
  const policy = usePolicy()
  const mayDraft = useMay('policies:draft')
  const permitted = usePermittedSteps(version)
  const [chosen, setChosen] = useState<PolicyStep | null>(null)
  const { state } = version
  const isSettled = state === 'PUBLISHED' || state === 'SUPERSEDED'
  if (archivedAt || (isSettled && !mayDraft)) return null
  const facts = factsOf(policy, version, comments)
  const offers = policyStepsAs(kind, state, facts).filter(({ step }) => permitted.has(step))
  const offer = offers.find(({ step }) => step === chosen)
  const next = kind === 'LEGAL_BASIS' && state === 'DRAFT' ? 'LEGAL_BASIS' : state
  return (
    <Section title={say('policies.way')}>
      {kind !== 'LEGAL_BASIS' && <Way state={state} />}
      <Typography sx={{ my: 1 }}>{say(`policies.next.${next}`)}</Typography>
      {state === 'IN_CONSULTATION' && (
        <>
          <Typography color="text.secondary">
            {say('policies.askedGroups', {
              names: version.consultedGroups.map(({ name }) => name).join(say('list.separator')),
            })}
          </Typography>
          <Typography sx={{ fontWeight: 600 }} role="status">
            {say('policies.openComments', { smart_count: facts.openComments })}
          </Typography>
        </>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {state === 'DRAFT' && mayDraft && (
          <Button component={Link} to={draftPath(policy.id, version.id)} variant="contained">
            {say('policies.write')}
          </Button>
        )}
        {begin && (
          <Button variant="outlined" onClick={() => begin(null)}>
            {say('policies.comment')}
          </Button>
        )}
        {offers.map(({ step }) => (
          <Button key={step} variant="outlined" onClick={() => setChosen(step)}>
            {say(`policies.steps.${step}`)}
          </Button>
        ))}
      </Box>
      {offer && <StepDialog version={version} offer={offer} onClose={() => setChosen(null)} />}
    </Section>
  )
}

/** The steps that the viewer may take at all; whether one can be taken now is the life cycle's to say. */
function usePermittedSteps({ mayApprove, number }: Version): ReadonlySet<PolicyStep> {
  const { versions } = usePolicy()
  const mayDraft = useMay('policies:draft')
  const mayPublish = useMay('policies:publish')
  // What replaces a version is a newer one: while that is worked on, there is nothing to begin.
  const isNewest = versions.every((version) => version.number <= number)
  return new Set<PolicyStep>([
    ...(mayDraft ? (['START_CONSULTATION', 'RETURN_TO_DRAFT'] as const) : []),
    ...(mayDraft && isNewest ? (['SUPERSEDE'] as const) : []),
    ...(mayApprove ? (['APPROVE'] as const) : []),
    ...(mayPublish ? (['PUBLISH'] as const) : []),
  ])
}

const stations = POLICY_STATES.filter((state) => state !== 'SUPERSEDED')

function Way({ state }: { state: PolicyState }) {
  const say = useWords()
  const translate = useTranslate()
  const at = state === 'SUPERSEDED' ? stations.length : stations.indexOf(state)
  return (
    <Stepper
      activeStep={state === 'PUBLISHED' ? stations.length : at}
      alternativeLabel
      aria-label={say('policies.way')}
    >
      {stations.map((station) => (
        <Step key={station}>
          <StepLabel>{enumLabel(translate, 'PolicyState', station)}</StepLabel>
        </Step>
      ))}
    </Stepper>
  )
}
