import { useWords } from '../../../i18n/use-words.ts'
import { FactTable } from '../../../record/FactTable.tsx'
import { listText } from './list-text.ts'
import type { HandDifference } from './operations.ts'

/** What the changes by hand come to, pupil by pupil, against what was drawn. */
export function DifferenceTable({ differences }: { differences: readonly HandDifference[] }) {
  const say = useWords()
  const texts = (places: HandDifference['lost']) =>
    places.map(({ clubName, waiting }) => listText(say, clubName, waiting)).join(say('list.separator')) ||
    say('placement.careOnly')
  return (
    <FactTable
      label={say('placement.handDifferences')}
      headings={[say('placement.pupil'), say('placement.drawnPlace'), say('placement.placeNow')]}
      rows={differences.map(({ pupilId, name, className, lost, got }) => ({
        key: pupilId,
        cells: [say('placement.person', { name, className }), texts(lost), texts(got)],
      }))}
    />
  )
}
