import { TextArrayInput, useTranslate } from 'react-admin'
import { fieldLabel } from '../../i18n/labels.ts'

/** The subjects that somebody teaches: written freely, one after the other. */
export function SubjectsInput() {
  const translate = useTranslate()
  return (
    <TextArrayInput
      source="subjects"
      label={fieldLabel(translate, 'staff', 'subjects')}
      helperText={translate('resources.staff.hints.subjects')}
    />
  )
}
