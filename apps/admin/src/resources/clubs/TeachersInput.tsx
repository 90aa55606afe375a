import { enumValues } from '@afterbell/graphql/schema-meta'
import Box from '@mui/material/Box'
import { ArrayInput, required, SelectInput, SimpleFormIterator, useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { StaffChoice } from '../accounts/StaffChoice.tsx'

/** Who teaches a club, as part of its form. */
export function TeachersInput() {
  const say = useWords()
  const translate = useTranslate()
  const parts = (enumValues('ClubTeacherPart') ?? []).map((id) => ({
    id,
    name: enumLabel(translate, 'ClubTeacherPart', id),
  }))
  return (
    <Box sx={{ gridColumn: '1 / -1' }}>
      <ArrayInput source="teachers" label={say('clubs.teachers')}>
        <SimpleFormIterator inline disableReordering>
          <StaffChoice source="staff.id" label={say('clubs.teacher')} />
          <SelectInput
            source="part"
            label={say('clubs.part')}
            choices={parts}
            translateChoice={false}
            defaultValue="LEADS"
            validate={required()}
            helperText={false}
          />
        </SimpleFormIterator>
      </ArrayInput>
    </Box>
  )
}
