import { MOST_PUPILS_OF_A_CLUB } from '@afterbell/domain/clubs/input'
import { maxValue, minValue, NumberInput, required } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { ChangeClubPlaces, type Club } from './operations.ts'

const rules = [required(), minValue(1), maxValue(MOST_PUPILS_OF_A_CLUB)]

/** Changes the places of a club; never below those taken: the server says how many have to be withdrawn first. */
export function PlacesDialog({ club, onClose }: { club: Club; onClose: () => void }) {
  const say = useWords()
  const verb = useVerb()
  const { id, name, updatedAt, maximum, taken } = club
  return (
    <VerbDialog
      title={say('clubs.changePlacesTitle', { name })}
      submit={say('record.save')}
      values={{ maximum }}
      onSubmit={(values) =>
        verb(
          ChangeClubPlaces,
          { input: { id, expectedUpdatedAt: updatedAt, maximum: Number(values.maximum) } },
          { done: 'clubs.placesChanged', resource: 'clubs', ids: [id] },
        )
      }
      onClose={onClose}
    >
      <NumberInput
        source="maximum"
        label={say('clubs.places')}
        validate={rules}
        min={1}
        step={1}
        autoFocus
        helperText={say('clubs.placesHint', { taken })}
      />
    </VerbDialog>
  )
}
