import Typography from '@mui/material/Typography'
import { CheckboxGroupInput, required, useGetList } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import type { Group } from '../../groups/operations.ts'
import type { Version } from '../operations.ts'
import { usePolicy } from '../use-policy.ts'
import { Obstacles, type StepDialogParts } from './Obstacles.tsx'
import { StartConsultation } from './operations.ts'

/** Leaders, teachers and parents are asked unless somebody else is chosen (R30). */
const usuallyAsked: ReadonlySet<string> = new Set(['LEADING_GROUP', 'GRADE_DEPARTMENT', 'PARENTS_COMMITTEE'])

// A school has a few dozen groups, and a consultation asks at most fifty.
const groupsOfSchool = { pagination: { page: 1, perPage: 100 }, sort: { field: 'kind', order: 'ASC' } } as const

/** Puts a draft to groups of the school, which are chosen here. */
export function ConsultDialog({ version, reasons, onClose }: StepDialogParts & { readonly version: Version }) {
  const say = useWords()
  const verb = useVerb()
  const { id: policyId, title } = usePolicy()
  const { data: groups } = useGetList<Group>('groups', groupsOfSchool)
  if (!groups) return null
  const { id: versionId, updatedAt, number, consultedGroups } = version
  const askedBefore = consultedGroups.map(({ id }) => id)
  const usual = groups.filter(({ kind }) => usuallyAsked.has(kind)).map(({ id }) => id)

  const start = ({ groupIds }: { groupIds: string[] }) =>
    verb(
      StartConsultation,
      { input: { versionId, expectedUpdatedAt: updatedAt, groupIds } },
      { done: 'policies.stepped.START_CONSULTATION', resource: 'policies', ids: [policyId] },
    )

  // Whom to ask is chosen in this very dialog.
  const others = reasons.filter((reason) => reason !== 'NOBODY_ASKED')
  return (
    <VerbDialog
      title={say('policies.stepTitles.START_CONSULTATION', { title, number })}
      submit={say('policies.steps.START_CONSULTATION')}
      values={{ groupIds: askedBefore.length > 0 ? askedBefore : usual }}
      disabled={others.length > 0}
      onSubmit={start}
      onClose={onClose}
    >
      <Typography>{say('policies.stepContents.START_CONSULTATION')}</Typography>
      <Obstacles reasons={others} />
      <CheckboxGroupInput
        source="groupIds"
        label={say('policies.whomToAsk')}
        choices={groups.map(({ id, name }) => ({ id, name }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
    </VerbDialog>
  )
}
