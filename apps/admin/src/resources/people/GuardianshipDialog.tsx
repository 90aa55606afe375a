import type { EnumValue } from '@afterbell/graphql/schema-meta'
import { enumValues } from '@afterbell/graphql/schema-meta'
import { AutocompleteInput, NumberInput, ReferenceInput, required, SelectInput, useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { type Guardianship, type Pupil, SetGuardianship } from './operations.ts'

interface Values {
  readonly guardianId: string
  readonly relation: EnumValue<'GuardianRelation'>
  readonly order: number
}

interface GuardianshipDialogProps {
  readonly pupil: Pupil
  /** The one to change; null: another guardian. */
  readonly guardianship: Guardianship | null
  readonly onClose: () => void
}

/** Says who cares for a pupil, as what, and whom to call first. */
export function GuardianshipDialog({ pupil, guardianship, onClose }: GuardianshipDialogProps) {
  const say = useWords()
  const translate = useTranslate()
  const verb = useVerb()
  const relations = (enumValues('GuardianRelation') ?? []).map((id) => ({
    id,
    name: enumLabel(translate, 'GuardianRelation', id),
  }))
  const values: Partial<Values> = guardianship
    ? { ...guardianship, guardianId: guardianship.guardian.id }
    : { order: pupil.guardianships.length + 1 }

  const save = ({ guardianId, relation, order }: Values) => {
    const input = { pupilId: pupil.id, expectedUpdatedAt: pupil.updatedAt, guardianId, relation, order }
    return verb(SetGuardianship, { input }, { done: 'record.saved', resource: 'pupils', ids: [pupil.id] })
  }

  return (
    <VerbDialog
      title={say(guardianship ? 'people.editGuardian' : 'people.addGuardian')}
      submit={say('record.save')}
      values={values as Values}
      onSubmit={save}
      onClose={onClose}
    >
      <ReferenceInput source="guardianId" reference="guardians" perPage={50}>
        <AutocompleteInput
          label={say('people.guardian')}
          filterToQuery={(q) => (q ? { q } : {})}
          validate={required()}
          readOnly={guardianship !== null}
          helperText={false}
        />
      </ReferenceInput>
      <SelectInput
        source="relation"
        label={say('people.relation')}
        choices={relations}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <NumberInput
        source="order"
        label={say('people.order')}
        validate={required()}
        min={1}
        max={9}
        step={1}
        helperText={false}
      />
    </VerbDialog>
  )
}
