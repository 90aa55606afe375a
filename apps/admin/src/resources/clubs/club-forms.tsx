import { formFieldOf } from '../../record/FormField.tsx'
import { RecordCreate } from '../../record/RecordCreate.tsx'
import { RecordEdit } from '../../record/RecordEdit.tsx'
import { clubs } from './operations.ts'
import { SessionsInput } from './SessionsInput.tsx'
import { TeachersInput } from './TeachersInput.tsx'
import { useCurrentTerm } from './use-current-term.ts'

const Field = formFieldOf(clubs)

function ClubFields() {
  return (
    <>
      <Field source="termId" />
      <Field source="name" hint />
      <Field source="courseId" hint />
      <Field source="category" />
      <Field source="level" hint />
      <Field source="gradeIds" />
      <Field source="minimum" />
      <Field source="target" hint />
      <Field source="maximum" hint />
      <Field source="description" multiline hint />
      <SessionsInput />
      <TeachersInput />
    </>
  )
}

/** Founds a club, as a draft, in the term that is open unless another is chosen. */
export function ClubCreate() {
  const term = useCurrentTerm()
  if (term === undefined) return null
  return (
    <RecordCreate definition={clubs} defaultValues={{ termId: term?.id, gradeIds: [], sessions: [], teachers: [] }}>
      <ClubFields />
    </RecordCreate>
  )
}

export function ClubEdit() {
  return (
    <RecordEdit definition={clubs}>
      <ClubFields />
    </RecordEdit>
  )
}
