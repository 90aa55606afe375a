import { useWords } from '../../../i18n/use-words.ts'
import { SignInPaper } from '../../../layout/SignInPaper.tsx'
import { weekdayText } from '../../schools/weekday.ts'
import { spanText } from '../../timetable/wording.ts'
import type { CareSheet } from './operations.ts'

/** One care class as it lies on paper: when, where, with whom, and everybody in it. */
export function CareSheetPaper({ sheet }: { readonly sheet: CareSheet }) {
  const say = useWords()
  const weekday = weekdayText(sheet.weekday, say)
  return (
    <SignInPaper
      title={say('care.sheetTitle', { name: sheet.name, weekday })}
      facts={[
        [say('print.term'), sheet.term.name],
        [say('print.time'), `${weekday} ${spanText(sheet.startsAt, sheet.endsAt)}`],
        [say('print.venue'), sheet.venue?.name ?? ''],
        [say('care.adults'), sheet.adultNames.join(say('list.separator'))],
        [say('print.count'), String(sheet.pupils.length)],
      ]}
      rows={sheet.pupils.map(({ homeClass, ...pupil }) => ({ ...pupil, className: homeClass.name }))}
      meetings={6}
      empty={say('care.nobody')}
    />
  )
}
