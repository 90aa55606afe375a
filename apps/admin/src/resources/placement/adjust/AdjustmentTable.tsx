import { instantText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FactTable } from '../../../record/FactTable.tsx'
import type { Draw } from '../operations.ts'
import { listText } from './list-text.ts'
import type { Adjustment } from './operations.ts'

interface AdjustmentTableProps {
  readonly draw: Draw
  readonly adjustments: readonly Adjustment[]
}

/** What was changed by hand: whom, from where to where, why, by whom; and what a former run handed on. */
export function AdjustmentTable({ draw, adjustments }: AdjustmentTableProps) {
  const say = useWords()
  return (
    <FactTable
      label={say('placement.byHand')}
      headings={[
        say('placement.pupil'),
        say('placement.from'),
        say('placement.to'),
        say('placement.reason'),
        say('placement.madeBy'),
      ]}
      rows={adjustments.map(({ id, pupil, fromClub, fromWaiting, toClub, toWaiting, reason, ...made }) => ({
        key: id,
        cells: [
          say('placement.person', { name: pupil.name, className: pupil.homeClass.name }),
          listText(say, fromClub?.name, fromWaiting),
          listText(say, toClub?.name, toWaiting),
          reason,
          made.createdAt < draw.createdAt
            ? say('placement.keptFromBefore', { name: made.createdByName, time: instantText(made.createdAt) })
            : say('actions.by', { name: made.createdByName, time: instantText(made.createdAt) }),
        ],
      }))}
    />
  )
}
