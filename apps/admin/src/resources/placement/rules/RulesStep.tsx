import Alert from '@mui/material/Alert'
import { useSearchParams } from 'react-router-dom'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { NextStep } from '../NextStep.tsx'
import type { DrawRules } from '../operations.ts'
import { rulesIn, rulesInAddress } from '../rules.ts'
import type { AtHand } from '../use-placement.ts'
import { EntropySection } from './EntropySection.tsx'
import { OrderExplained } from './OrderExplained.tsx'
import { RuleInputs } from './RuleInputs.tsx'

/** 规则: by what the places are given, each explained; and the entropy, with which they are fixed. */
export function RulesStep({ preparation, commitment }: AtHand) {
  const say = useWords()
  const [params, setParams] = useSearchParams()
  const rules = rulesIn(params, commitment?.rules)
  const choose = (change: Partial<DrawRules>) => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(rulesInAddress({ ...rules, ...change }))) {
      if (value === null) next.delete(name)
      else next.set(name, value)
    }
    setParams(next, { replace: true })
  }
  return (
    <>
      <Section title={say('placement.steps.rules')}>
        {commitment?.rules && (
          <Alert severity="info" sx={{ mb: 2 }}>
            {say('placement.rulesFixedHint')}
          </Alert>
        )}
        <RuleInputs rules={rules} preparation={preparation} onChange={choose} />
      </Section>
      <Section title={say('placement.order')}>
        <OrderExplained rules={rules} slots={preparation.slots} pinned={preparation.pinned} />
      </Section>
      <EntropySection commitment={commitment} rules={rules} />
      <NextStep to="runs" />
    </>
  )
}
