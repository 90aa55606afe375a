import { SelectArrayInput, SelectInput, useTranslate } from 'react-admin'
import { gradeText } from '../../i18n/labels.ts'
import type { Given } from '../../record/given.ts'
import { useGrades } from './use-grades.ts'

/** Chooses a grade, or several, by name. */
export function GradeChoice({ list, required, ...given }: Given & { list: boolean; required: boolean }) {
  const translate = useTranslate()
  const choices = useGrades().map(({ id, number }) => ({ id, name: gradeText(number, translate) }))
  if (list) return <SelectArrayInput {...given} choices={choices} translateChoice={false} />
  return (
    <SelectInput
      {...given}
      choices={choices}
      translateChoice={false}
      resettable={!required}
      emptyText={required ? undefined : translate('list.any')}
    />
  )
}
