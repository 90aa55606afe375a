import Typography from '@mui/material/Typography'
import { AutocompleteInput, ResourceContextProvider, required, SelectInput, TextInput } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import { type Draw, ExplainPupil, ReadOutcome } from '../operations.ts'
import { useOfDraw } from '../use-placement.ts'
import { AdjustDraw } from './operations.ts'

interface AdjustDialogProps {
  readonly draw: Draw
  readonly pupilId: string
  readonly onClose: () => void
}

interface Written {
  readonly fromClubId: string | null
  readonly toClubId: string | null
  readonly reason: string
}

/** Moves one pupil of a run by hand, with a reason. */
export function AdjustDialog({ draw, pupilId, onClose }: AdjustDialogProps) {
  const say = useWords()
  const verb = useVerb()
  const { data } = useOfDraw(ExplainPupil, 'explain', { id: draw.id, pupilId })
  const { data: outcome } = useOfDraw(ReadOutcome, 'outcome', { id: draw.id })
  const explanation = data?.draw?.explain
  const clubs = outcome?.draw?.outcome?.clubs
  if (!data?.pupil || !explanation || !clubs) return null
  const { name, homeClass } = data.pupil
  const held = explanation.places.map(({ clubId, clubName }) => ({ id: clubId, name: clubName }))
  const open = clubs
    .filter(({ clubId, closes }) => !closes && !held.some(({ id }) => id === clubId))
    .filter(({ gradeNumbers }) => gradeNumbers.includes(homeClass.grade.number))
    .toSorted((one, other) => other.maximum - other.enrolled - (one.maximum - one.enrolled))
    .map(({ clubId, name, enrolled, maximum }) => ({
      id: clubId,
      name: say('placement.clubFilled', { name, enrolled, maximum }),
    }))

  const adjust = ({ fromClubId, toClubId, reason }: Written) =>
    verb(
      AdjustDraw,
      {
        input: {
          ...{ drawId: draw.id, pupilId, reason, expectedUpdatedAt: draw.updatedAt },
          ...{ fromClubId: fromClubId || null, toClubId: toClubId || null },
        },
      },
      { done: 'placement.adjusted', resource: 'draws', ids: [draw.id] },
    )

  return (
    // The summary of what is wrong names the fields by their resource.
    <ResourceContextProvider value="draws">
      <VerbDialog
        title={say('placement.adjustTitle', { name: say('placement.person', { name, className: homeClass.name }) })}
        submit={say('placement.adjust')}
        values={{ fromClubId: held.length === 1 ? (held[0]?.id ?? null) : null, toClubId: null, reason: '' }}
        onSubmit={adjust}
        onClose={onClose}
      >
        <Typography>
          {held.length === 0
            ? say('placement.placesNone')
            : say('placement.placesAre', { clubs: held.map((club) => club.name).join(say('list.separator')) })}
        </Typography>
        <SelectInput
          source="fromClubId"
          label={say('placement.from')}
          choices={held}
          emptyText={say('placement.fromNothing')}
          helperText={false}
        />
        <AutocompleteInput
          source="toClubId"
          label={say('placement.to')}
          choices={open}
          emptyText={say('placement.toCare')}
          helperText={say('placement.toHint')}
        />
        <TextInput
          source="reason"
          label={say('placement.reason')}
          validate={required()}
          helperText={say('placement.reasonHint')}
          multiline
        />
      </VerbDialog>
    </ResourceContextProvider>
  )
}
