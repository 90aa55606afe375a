import { SelectInput } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import type { Given } from '../../record/given.ts'
import { weekdays, weekdayText } from './weekday.ts'

/** Chooses one of the school's weekdays by name. */
export function WeekdayChoice({ required, ...given }: Given & { required: boolean }) {
  const say = useWords()
  const choices = weekdays.map((id) => ({ id, name: weekdayText(id, say) }))
  return (
    <SelectInput
      {...given}
      choices={choices}
      translateChoice={false}
      resettable={!required}
      emptyText={required ? undefined : say('list.any')}
    />
  )
}
