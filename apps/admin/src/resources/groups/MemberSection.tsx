import Button from '@mui/material/Button'
import { useState } from 'react'
import { useRecordContext, useTranslate } from 'react-admin'
import { useMay } from '../../auth/use-session.ts'
import { enumLabel } from '../../i18n/labels.ts'
import { dateText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import { EndMembershipDialog } from './EndMembershipDialog.tsx'
import { MemberDialog } from './MemberDialog.tsx'
import type { Group, Membership } from './operations.ts'

/** Who sits in a group, as what, and from when to when (R40). */
export function MemberSection() {
  const say = useWords()
  const translate = useTranslate()
  const group = useRecordContext<Group>()
  const mayEdit = useMay('groups:edit')
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Membership | null>(null)
  if (!group) return null
  return (
    <Section
      title={say('groups.members')}
      actions={mayEdit && <Button onClick={() => setAdding(true)}>{say('groups.addMember')}</Button>}
    >
      <FactTable
        label={say('groups.members')}
        headings={[say('groups.member'), say('groups.position'), say('groups.child'), say('groups.inOffice'), '']}
        rows={group.memberships.map((membership) => {
          const { id, memberName, position, pupilName, homeClass, startsOn, endsOn, current } = membership
          return {
            key: id,
            cells: [
              memberName,
              enumLabel(translate, 'GroupPosition', position),
              pupilName ? `${pupilName} (${homeClass?.name ?? ''})` : '',
              `${dateText(startsOn, say)} – ${endsOn ? dateText(endsOn, say) : ''}`,
              mayEdit && current && (
                <Button
                  aria-label={`${say('groups.endMembership')}: ${memberName}`}
                  onClick={() => setEnding(membership)}
                >
                  {say('groups.endMembership')}
                </Button>
              ),
            ],
          }
        })}
      />
      {adding && <MemberDialog group={group} onClose={() => setAdding(false)} />}
      {ending && <EndMembershipDialog group={group} membership={ending} onClose={() => setEnding(null)} />}
    </Section>
  )
}
