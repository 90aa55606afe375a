import Box from '@mui/material/Box'
import {
  ArrayInput,
  AutocompleteInput,
  maxValue,
  minValue,
  NumberInput,
  ReferenceInput,
  required,
  SimpleFormIterator,
} from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { WeekdayChoice } from '../schools/WeekdayChoice.tsx'

const search = (q: string) => (q ? { q } : {})
const periodRules = [required(), minValue(1), maxValue(12)]

/** When and where a club meets, as part of its form. */
export function SessionsInput() {
  const say = useWords()
  return (
    <Box sx={{ gridColumn: '1 / -1' }}>
      <ArrayInput source="sessions" label={say('clubs.sessions')}>
        <SimpleFormIterator inline disableReordering>
          <WeekdayChoice
            source="weekday"
            label={say('clubs.weekday')}
            required
            validate={required()}
            helperText={false}
          />
          <NumberInput
            source="period"
            label={say('clubs.period')}
            validate={periodRules}
            min={1}
            max={12}
            step={1}
            helperText={false}
          />
          <ReferenceInput source="venue.id" reference="venues">
            <AutocompleteInput
              label={say('clubs.venue')}
              filterToQuery={search}
              helperText={false}
              sx={{ minWidth: 200 }}
            />
          </ReferenceInput>
        </SimpleFormIterator>
      </ArrayInput>
    </Box>
  )
}
