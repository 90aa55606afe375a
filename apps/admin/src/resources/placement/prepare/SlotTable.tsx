import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { FactTable } from '../../../record/FactTable.tsx'
import type { Preparation } from '../operations.ts'
import { slotText } from '../slot.ts'

/** Places and demand by slot, in the order in which the slots are drawn. */
export function SlotTable({ slots }: { slots: Preparation['slots'] }) {
  const say = useWords()
  const total = (of: 'clubs' | 'places' | 'lists') => slots.reduce((sum, slot) => sum + slot[of], 0)
  return (
    <>
      <Typography sx={{ mb: 1 }}>
        {say('placement.supplySum', { places: total('places'), lists: total('lists') })}
      </Typography>
      <FactTable
        label={say('placement.supply')}
        headings={[
          say('placement.slotHeading'),
          say('placement.clubsHeading'),
          say('placement.placesHeading'),
          say('placement.listsHeading'),
          say('placement.balance'),
        ]}
        rows={slots.map(({ slotId, clubs, places, lists }) => ({
          key: slotId,
          cells: [
            slotText(slotId, say),
            clubs,
            places,
            lists,
            lists > places
              ? say('placement.tooFew', { smart_count: lists - places })
              : say('placement.enough', { smart_count: places - lists }),
          ],
        }))}
      />
    </>
  )
}
