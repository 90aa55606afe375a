import Button from '@mui/material/Button'
import { useState } from 'react'
import { useRecordContext, useTranslate } from 'react-admin'
import { useMay } from '../../auth/use-session.ts'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import { DutyDialog } from './DutyDialog.tsx'
import { EndDutyDialog } from './EndDutyDialog.tsx'
import type { Duty, Group } from './operations.ts'
import { useRegulations } from './use-regulations.ts'

/** What a group answers for, and whether it leads or assists (R41). */
export function DutySection() {
  const say = useWords()
  const translate = useTranslate()
  const group = useRecordContext<Group>()
  const mayEdit = useMay('groups:edit')
  const regulations = useRegulations()
  const [editing, setEditing] = useState<Duty | 'new' | null>(null)
  const [ending, setEnding] = useState<Duty | null>(null)
  if (!group) return null
  const editable = mayEdit && !group.archivedAt
  const regulationOf = ({ policyId }: Duty) => regulations.find(({ id }) => id === policyId)?.title ?? ''

  return (
    <Section
      title={say('groups.duties')}
      actions={editable && <Button onClick={() => setEditing('new')}>{say('groups.addDuty')}</Button>}
    >
      <FactTable
        label={say('groups.duties')}
        headings={[
          say('groups.duty'),
          say('groups.part'),
          say('groups.description'),
          say('groups.regulation'),
          ...(editable ? [''] : []),
        ]}
        rows={group.duties.map((duty) => ({
          key: duty.id,
          cells: [
            duty.title,
            enumLabel(translate, 'DutyPart', duty.part),
            duty.description ?? '',
            regulationOf(duty),
            ...(editable
              ? [
                  <DutyButtons
                    key="buttons"
                    title={duty.title}
                    onEdit={() => setEditing(duty)}
                    onEnd={() => setEnding(duty)}
                  />,
                ]
              : []),
          ],
        }))}
      />
      {editing && (
        <DutyDialog group={group} duty={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {ending && <EndDutyDialog group={group} duty={ending} onClose={() => setEnding(null)} />}
    </Section>
  )
}

interface DutyButtonsProps {
  readonly title: string
  readonly onEdit: () => void
  readonly onEnd: () => void
}

function DutyButtons({ title, onEdit, onEnd }: DutyButtonsProps) {
  const say = useWords()
  return (
    <>
      <Button aria-label={`${say('record.edit')}: ${title}`} onClick={onEdit}>
        {say('record.edit')}
      </Button>
      <Button aria-label={`${say('groups.endDuty')}: ${title}`} onClick={onEnd}>
        {say('groups.endDuty')}
      </Button>
    </>
  )
}
