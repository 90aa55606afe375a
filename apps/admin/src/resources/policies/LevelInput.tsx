import { enumValues } from '@afterbell/graphql/schema-meta'
import { required, SelectInput, useTranslate } from 'react-admin'
import { enumLabel, fieldLabel } from '../../i18n/labels.ts'

/** Who laid a legal basis down: any level but the school's own. */
export function LevelInput() {
  const translate = useTranslate()
  const levels = (enumValues('PolicyLevel') ?? []).filter((level) => level !== 'SCHOOL')
  return (
    <SelectInput
      source="level"
      label={fieldLabel(translate, 'policies', 'level')}
      choices={levels.map((id) => ({ id, name: enumLabel(translate, 'PolicyLevel', id) }))}
      translateChoice={false}
      validate={required()}
      helperText={false}
    />
  )
}
