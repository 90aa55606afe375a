import { classText } from '../../../i18n/class-name.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { SignInPaper } from '../../../layout/SignInPaper.tsx'
import { weekdayText } from '../../schools/weekday.ts'
import { spanText } from '../../timetable/wording.ts'
import type { PrintedClub } from './operations.ts'

/** The sign-in sheet of a club. */
export function SignInSheet({ club }: { club: PrintedClub }) {
  const say = useWords()
  const { name, term, sessions, teachers, enrolments } = club
  const listed = (texts: readonly string[]) => [...new Set(texts)].join(say('board.separator'))
  const rows = enrolments.toSorted((one, other) => one.position - other.position)
  const times = sessions.map((each) => `${weekdayText(each.weekday, say)} ${spanText(each.startsAt, each.endsAt)}`)
  return (
    <SignInPaper
      title={say('print.title', { club: name })}
      facts={[
        [say('print.term'), term.name],
        [say('print.time'), listed(times)],
        [say('print.venue'), listed(sessions.flatMap(({ venue }) => venue?.name ?? []))],
        [say('print.teacher'), listed(teachers.map(({ staff }) => staff.name))],
        [say('print.count'), String(rows.length)],
      ]}
      rows={rows.map(({ id, pupil: { name: pupilName, pupilNumber, homeClass } }) => ({
        ...{ id, name: pupilName, pupilNumber },
        className: classText(homeClass.grade.number, homeClass.number),
      }))}
      meetings={8}
      empty={say('print.empty')}
      legend={say('print.legend')}
    />
  )
}
