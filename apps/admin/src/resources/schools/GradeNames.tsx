import { useTranslate } from 'react-admin'
import { gradeText } from '../../i18n/labels.ts'
import { useGrades } from './use-grades.ts'

/** Grades by their ids, as names. */
export function GradeNames({ ids }: { ids: readonly string[] }) {
  const translate = useTranslate()
  const named = useGrades().filter(({ id }) => ids.includes(id))
  return <>{named.map(({ number }) => gradeText(number, translate)).join(translate('list.separator'))}</>
}
