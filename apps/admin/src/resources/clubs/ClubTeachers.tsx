import { useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import { useClub } from './use-club.ts'

/** Who teaches a club (R16). */
export function ClubTeachers() {
  const say = useWords()
  const translate = useTranslate()
  const { teachers } = useClub()
  return (
    <Section title={say('clubs.teachers')}>
      <FactTable
        label={say('clubs.teachers')}
        headings={[say('clubs.teacher'), say('clubs.part')]}
        rows={teachers.map(({ staff, part }) => ({
          key: staff.id,
          cells: [staff.name, enumLabel(translate, 'ClubTeacherPart', part)],
        }))}
      />
    </Section>
  )
}
