import Button from '@mui/material/Button'
import { useState } from 'react'
import { useRecordContext, useTranslate } from 'react-admin'
import { useMay } from '../../auth/use-session.ts'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { RecordLinkTo } from '../../record/RecordLinkTo.tsx'
import { Section } from '../../record/Section.tsx'
import { useVerb } from '../../record/use-verb.ts'
import { GuardianshipDialog } from './GuardianshipDialog.tsx'
import { type Guardianship, type Pupil, RemoveGuardianship } from './operations.ts'
import { Phone } from './Revealable.tsx'

/** Who cares for a pupil, in the order in which they are called. */
export function GuardianSection() {
  const say = useWords()
  const translate = useTranslate()
  const verb = useVerb()
  const pupil = useRecordContext<Pupil>()
  const mayRead = useMay('people:read-contacts')
  const mayEdit = useMay('people:edit')
  const [editing, setEditing] = useState<Guardianship | 'new' | null>(null)
  if (!pupil || !mayRead) return null

  function remove({ guardian }: Guardianship) {
    if (!pupil) return
    const input = { pupilId: pupil.id, guardianId: guardian.id, expectedUpdatedAt: pupil.updatedAt }
    void verb(RemoveGuardianship, { input }, { done: 'people.guardianRemoved', resource: 'pupils', ids: [pupil.id] })
  }

  return (
    <Section
      title={say('people.guardians')}
      actions={mayEdit && <Button onClick={() => setEditing('new')}>{say('people.addGuardian')}</Button>}
    >
      <FactTable
        label={say('people.guardians')}
        headings={[say('people.guardian'), say('people.relation'), say('people.phone'), '']}
        rows={pupil.guardianships.map((guardianship) => {
          const { id, guardian, relation } = guardianship
          return {
            key: id,
            cells: [
              <RecordLinkTo key={id} resource="guardians" id={guardian.id}>
                {guardian.name}
              </RecordLinkTo>,
              enumLabel(translate, 'GuardianRelation', relation),
              <Phone key={id} masked={guardian.phoneMasked} person={guardian} personType="GUARDIAN" />,
              mayEdit && (
                <>
                  <Button
                    aria-label={`${say('record.edit')}: ${guardian.name}`}
                    onClick={() => setEditing(guardianship)}
                  >
                    {say('record.edit')}
                  </Button>
                  <Button aria-label={`${say('people.remove')}: ${guardian.name}`} onClick={() => remove(guardianship)}>
                    {say('people.remove')}
                  </Button>
                </>
              ),
            ],
          }
        })}
      />
      {editing && (
        <GuardianshipDialog
          pupil={pupil}
          guardianship={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  )
}
