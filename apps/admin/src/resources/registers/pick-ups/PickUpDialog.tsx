import { type EnumValue, enumValues } from '@afterbell/graphql/schema-meta'
import { DateInput, FormDataConsumer, required, SelectInput, TextInput, useTranslate } from 'react-admin'
import { enumLabel } from '../../../i18n/labels.ts'
import { today } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import type { Pupil } from '../../people/operations.ts'
import { AuthorisePickUp } from './operations.ts'

interface Values {
  readonly kind: EnumValue<'PickUpKind'>
  readonly guardianId?: string
  readonly name?: string
  readonly relation?: string
  readonly phone?: string
  readonly validFrom: string
  readonly validTo?: string
  readonly confirmedHow: EnumValue<'PickUpConfirmation'>
}

interface PickUpDialogProps {
  readonly pupil: Pupil
  readonly onClose: () => void
}

/** Lets somebody collect the pupil, or the pupil leave alone, as the guardians said; and how they said so. */
export function PickUpDialog({ pupil, onClose }: PickUpDialogProps) {
  const say = useWords()
  const translate = useTranslate()
  const verb = useVerb()
  const choices = <Name extends 'PickUpKind' | 'PickUpConfirmation'>(name: Name) =>
    (enumValues(name) ?? []).map((id) => ({ id, name: enumLabel(translate, name, id) }))

  const save = ({ kind, guardianId, name, relation, phone, validTo, ...said }: Values) => {
    const who =
      kind === 'GUARDIAN'
        ? { guardianId }
        : kind === 'NAMED_PERSON'
          ? { name, relation: relation || null, phone: phone || null }
          : {}
    return verb(
      AuthorisePickUp,
      { input: { pupilId: pupil.id, kind, ...who, ...said, validTo: validTo || null } },
      { done: 'record.saved', resource: 'registers', ids: [] },
    )
  }

  return (
    <VerbDialog
      title={say('registers.pickUps.add')}
      submit={say('record.save')}
      values={{ kind: 'NAMED_PERSON', validFrom: today(), confirmedHow: 'SIGNED_SLIP' } as Values}
      onSubmit={save}
      onClose={onClose}
    >
      <SelectInput
        source="kind"
        label={say('registers.pickUps.who')}
        choices={choices('PickUpKind')}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <FormDataConsumer<Values>>
        {({ formData }) =>
          formData.kind === 'GUARDIAN' ? (
            <SelectInput
              source="guardianId"
              label={say('people.guardian')}
              choices={pupil.guardianships.map(({ guardian }) => guardian)}
              translateChoice={false}
              validate={required()}
              helperText={false}
            />
          ) : (
            formData.kind === 'NAMED_PERSON' && (
              <>
                <TextInput
                  source="name"
                  label={say('registers.pickUps.name')}
                  validate={required()}
                  helperText={false}
                />
                <TextInput source="relation" label={say('registers.pickUps.relation')} helperText={false} />
                <TextInput source="phone" label={say('people.phone')} helperText={say('registers.pickUps.phoneHint')} />
              </>
            )
          )
        }
      </FormDataConsumer>
      <DateInput source="validFrom" label={say('registers.pickUps.from')} validate={required()} helperText={false} />
      <DateInput source="validTo" label={say('registers.pickUps.to')} helperText={false} />
      <SelectInput
        source="confirmedHow"
        label={say('registers.pickUps.confirmed')}
        choices={choices('PickUpConfirmation')}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
    </VerbDialog>
  )
}
