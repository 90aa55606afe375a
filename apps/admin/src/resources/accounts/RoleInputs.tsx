import { GRADES } from '@afterbell/domain/schools/grade'
import { useQuery } from '@tanstack/react-query'
import { required, SelectArrayInput, SelectInput, useDataProvider, useTranslate } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { enumLabel, gradeText } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { OfficeChoices } from './operations.ts'

/** A role as a form has it. */
export interface RoleValues {
  readonly role: StaffRole
  readonly grades?: readonly number[]
  readonly officeId?: string
}

// A guardian's role belongs to a guardian's record, not to a member of staff.
const staffRoles = ['SCHOOL_ADMIN', 'OFFICE', 'GRADE_LEAD', 'TEACHER'] as const
type StaffRole = (typeof staffRoles)[number]

const rule = required()

/** A role as the inputs take it: what does not narrow this role is left out. */
export const roleInput = ({ role, grades, officeId }: RoleValues) => ({
  role,
  ...(role === 'GRADE_LEAD' && { grades: [...(grades ?? [])] }),
  ...(role === 'OFFICE' && { officeId: officeId ?? null }),
})

/** A role, and what narrows the one that is chosen: the grades of a lead, the office of its member. */
export function RoleInputs({ role }: { role: unknown }) {
  const say = useWords()
  const translate = useTranslate()
  const choices = staffRoles.map((id) => ({ id, name: enumLabel(translate, 'SchoolRole', id) }))
  const grades = GRADES.map((id) => ({ id, name: gradeText(id, translate) }))
  return (
    <>
      <SelectInput
        source="role"
        label={say('accounts.role')}
        choices={choices}
        translateChoice={false}
        validate={rule}
        helperText={false}
      />
      {role === 'GRADE_LEAD' && (
        <SelectArrayInput
          source="grades"
          label={say('accounts.grades')}
          choices={grades}
          translateChoice={false}
          validate={rule}
          helperText={false}
        />
      )}
      {role === 'OFFICE' && <OfficeChoice />}
    </>
  )
}

function OfficeChoice() {
  const say = useWords()
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data } = useQuery({
    queryKey: ['groups', 'offices'],
    queryFn: async ({ signal }) => (await dataProvider.run(OfficeChoices, {}, { signal })).groups.items,
  })
  return (
    <SelectInput
      source="officeId"
      label={say('accounts.office')}
      choices={data ?? []}
      translateChoice={false}
      validate={rule}
      helperText={false}
    />
  )
}
