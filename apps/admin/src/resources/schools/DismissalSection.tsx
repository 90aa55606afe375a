import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { gradeText } from '../../i18n/labels.ts'
import { clockText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import { DismissalDialog } from './DismissalDialog.tsx'
import type { Dismissal } from './operations.ts'
import { ServiceFindings } from './ServiceFindings.tsx'
import { useTerm } from './use-term.ts'

/** When and in which order the grades leave, and by which gate (R15). */
export function DismissalSection() {
  const say = useWords()
  const translate = useTranslate()
  const { term, editable } = useTerm()
  const [editing, setEditing] = useState<Dismissal | 'new' | null>(null)
  return (
    <Section
      title={say('schools.dismissals')}
      actions={editable && <Button onClick={() => setEditing('new')}>{say('schools.addDismissal')}</Button>}
    >
      <ServiceFindings term={term} />
      <FactTable
        label={say('schools.dismissals')}
        headings={[say('schools.grade'), say('schools.order'), say('schools.leavesAt'), say('schools.gate'), '']}
        rows={term.dismissals.map((dismissal) => {
          const grade = gradeText(dismissal.grade.number, translate)
          const edit = editable && (
            <Button aria-label={`${say('record.edit')}: ${grade}`} onClick={() => setEditing(dismissal)}>
              {say('record.edit')}
            </Button>
          )
          return {
            key: dismissal.id,
            cells: [grade, dismissal.order, clockText(dismissal.leavesAt), dismissal.gate, edit],
          }
        })}
      />
      {editing && (
        <DismissalDialog term={term} dismissal={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  )
}
