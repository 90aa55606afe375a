import type { EnumValue } from '@afterbell/graphql/schema-meta'
import { enumValues } from '@afterbell/graphql/schema-meta'
import {
  AutocompleteInput,
  DateInput,
  FormDataConsumer,
  ReferenceInput,
  required,
  SelectInput,
  useTranslate,
} from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { today } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { AddMembership, type Group } from './operations.ts'

interface Values {
  readonly position: EnumValue<'GroupPosition'>
  readonly seat: 'staff' | 'guardian'
  readonly staffId?: string
  readonly guardianId?: string
  readonly pupilId?: string
  readonly startsOn: string
  readonly endsOn?: string
}

/** Gives somebody a seat in a group: a member of staff, or a parent with the pupil that he stands for. */
export function MemberDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const say = useWords()
  const translate = useTranslate()
  const verb = useVerb()
  const ofParents = group.kind === 'PARENTS_COMMITTEE'
  const positions = (enumValues('GroupPosition') ?? []).map((id) => ({
    id,
    name: enumLabel(translate, 'GroupPosition', id),
  }))
  const seats = (['staff', 'guardian'] as const).map((id) => ({ id, name: say(`groups.seat.${id}`) }))

  const add = ({ position, seat, staffId, guardianId, pupilId, startsOn, endsOn }: Values) => {
    const who = seat === 'staff' ? { staffId } : { guardianId, pupilId }
    const input = { groupId: group.id, position, ...who, startsOn, endsOn: endsOn || null }
    return verb(
      AddMembership,
      { input },
      {
        done: 'record.saved',
        resource: 'groups',
        ids: [group.id],
        logged: ({ addMembership }) => (addMembership.__typename === 'GroupMembership' ? addMembership.id : undefined),
      },
    )
  }

  const person = (source: string, reference: string, label: string) => (
    <ReferenceInput source={source} reference={reference} perPage={50}>
      <AutocompleteInput
        label={label}
        filterToQuery={(q) => (q ? { q } : {})}
        validate={required()}
        helperText={false}
      />
    </ReferenceInput>
  )

  return (
    <VerbDialog
      title={say('groups.addMember')}
      submit={say('record.save')}
      values={{ seat: ofParents ? 'guardian' : 'staff', startsOn: today() } as Values}
      onSubmit={add}
      onClose={onClose}
    >
      <SelectInput
        source="seat"
        label={say('groups.who')}
        choices={seats}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <FormDataConsumer<Values>>
        {({ formData }) =>
          formData.seat === 'staff' ? (
            person('staffId', 'staff', say('groups.seat.staff'))
          ) : (
            <>
              {person('guardianId', 'guardians', say('groups.seat.guardian'))}
              {person('pupilId', 'pupils', say('groups.child'))}
            </>
          )
        }
      </FormDataConsumer>
      <SelectInput
        source="position"
        label={say('groups.position')}
        choices={positions}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <DateInput source="startsOn" label={say('groups.firstDay')} validate={required()} helperText={false} />
      <DateInput source="endsOn" label={say('groups.lastDay')} helperText={false} />
    </VerbDialog>
  )
}
