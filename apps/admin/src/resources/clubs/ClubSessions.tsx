import { clockText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import { weekdayText } from '../schools/weekday.ts'
import { useClub } from './use-club.ts'

/** When and where a club meets in a week. */
export function ClubSessions() {
  const say = useWords()
  const { sessions } = useClub()
  return (
    <Section title={say('clubs.sessions')}>
      <FactTable
        label={say('clubs.sessions')}
        headings={[say('clubs.weekday'), say('clubs.period'), say('clubs.time'), say('clubs.venue')]}
        rows={sessions.map(({ id, weekday, period, startsAt, endsAt, venue }) => ({
          key: id,
          cells: [
            weekdayText(weekday, say),
            say('schools.periodNumber', { number: period }),
            `${clockText(startsAt)}–${clockText(endsAt)}`,
            venue?.name ?? say('record.unset'),
          ],
        }))}
      />
    </Section>
  )
}
