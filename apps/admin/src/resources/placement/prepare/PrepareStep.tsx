import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { NextStep } from '../NextStep.tsx'
import type { AtHand } from '../use-placement.ts'
import { CheckList } from './CheckList.tsx'
import { CommitmentSection } from './CommitmentSection.tsx'
import { PinnedTable } from './PinnedTable.tsx'
import { SlotTable } from './SlotTable.tsx'

/** 准备: what is in order, what is not and where it is put right, and the commitment. */
export function PrepareStep({ term, draws, preparation, commitment }: AtHand) {
  const say = useWords()
  return (
    <>
      <Section title={say('placement.checks')}>
        <CheckList termId={term.id} preparation={preparation} />
      </Section>
      <CommitmentSection
        termId={term.id}
        commitment={commitment}
        draws={draws}
        lastSubmittedAt={preparation.lastSubmittedAt}
      />
      <Section title={say('placement.supply')}>
        <SlotTable slots={preparation.slots} />
      </Section>
      <Section title={say('placement.pinnedPlaces', { smart_count: preparation.pinned })}>
        <PinnedTable pinnedFor={preparation.pinnedFor} />
      </Section>
      <NextStep to="rules" />
    </>
  )
}
