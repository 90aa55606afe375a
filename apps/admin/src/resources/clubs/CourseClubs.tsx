import Link from '@mui/material/Link'
import { useCreatePath, useRecordContext, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import type { Course } from './operations.ts'

/** The clubs that were opened from a course. */
export function CourseClubs() {
  const say = useWords()
  const translate = useTranslate()
  const createPath = useCreatePath()
  const course = useRecordContext<Course>()
  if (!course) return null
  return (
    <Section title={say('clubs.ofCourse')}>
      <FactTable
        label={say('clubs.ofCourse')}
        headings={[say('clubs.club'), say('clubs.term'), say('clubs.state')]}
        rows={course.clubs.map(({ id, name, term, state }) => ({
          key: id,
          cells: [
            <Link key={id} component={RouterLink} to={createPath({ resource: 'clubs', type: 'show', id })}>
              {name}
            </Link>,
            term.name,
            enumLabel(translate, 'ClubState', state),
          ],
        }))}
      />
    </Section>
  )
}
