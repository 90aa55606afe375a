import { type EnumValue, enumValues } from '@afterbell/graphql/schema-meta'
import { useState } from 'react'
import { RadioButtonGroupInput, required, SelectInput, TextInput, useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { CreateDuty, type Duty, type Group, UpdateDuty } from './operations.ts'
import { useRegulations } from './use-regulations.ts'

interface Values {
  readonly title: string
  readonly part: EnumValue<'DutyPart'>
  readonly description?: string | null
  readonly policyId?: string | null
}

interface DutyDialogProps {
  readonly group: Group
  /** The duty to change; null: a new one. */
  readonly duty: Duty | null
  readonly onClose: () => void
}

/** Gives a group a duty, or changes one: what it is, whether the group leads or assists, which regulation says so (R41). */
export function DutyDialog({ group, duty: now, onClose }: DutyDialogProps) {
  const say = useWords()
  const translate = useTranslate()
  const verb = useVerb()
  // As it stood when the dialog opened: what somebody else changes meanwhile is a conflict, and not overwritten.
  const [duty] = useState(now)
  const regulations = useRegulations()
  const parts = (enumValues('DutyPart') ?? []).map((id) => ({ id, name: enumLabel(translate, 'DutyPart', id) }))
  const values: Partial<Values> = duty ?? { part: 'LEADS' }

  const save = ({ title, part, description, policyId }: Values) => {
    const content = { title, part, description: description || null, policyId: policyId || null }
    const about = { done: 'record.saved', resource: 'groups', ids: [group.id] } as const
    if (duty) {
      const input = { ...content, id: duty.id, expectedUpdatedAt: duty.updatedAt }
      return verb(UpdateDuty, { input }, { ...about, logged: () => duty.id })
    }
    return verb(
      CreateDuty,
      { input: { ...content, groupId: group.id } },
      { ...about, logged: ({ createDuty }) => (createDuty.__typename === 'Duty' ? createDuty.id : undefined) },
    )
  }

  return (
    <VerbDialog
      title={say(duty ? 'groups.editDuty' : 'groups.addDuty')}
      submit={say('record.save')}
      values={values as Values}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput source="title" label={say('groups.duty')} validate={required()} helperText={false} />
      <RadioButtonGroupInput
        source="part"
        label={say('groups.part')}
        choices={parts}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <TextInput source="description" label={say('groups.description')} multiline minRows={2} helperText={false} />
      <SelectInput
        source="policyId"
        label={say('groups.regulation')}
        choices={regulations}
        optionText="title"
        translateChoice={false}
        emptyText={say('record.none')}
        helperText={false}
      />
    </VerbDialog>
  )
}
