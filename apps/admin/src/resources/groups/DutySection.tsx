import { useRecordContext, useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import type { Group } from './operations.ts'

/** What a group answers for, and whether it leads or assists (R41). */
export function DutySection() {
  const say = useWords()
  const translate = useTranslate()
  const group = useRecordContext<Group>()
  return (
    <Section title={say('groups.duties')}>
      <FactTable
        label={say('groups.duties')}
        headings={[say('groups.duty'), say('groups.part'), say('groups.description')]}
        rows={(group?.duties ?? []).map(({ id, title, part, description }) => ({
          key: id,
          cells: [title, enumLabel(translate, 'DutyPart', part), description ?? ''],
        }))}
      />
    </Section>
  )
}
