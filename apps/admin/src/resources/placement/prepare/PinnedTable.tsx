import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { FactTable } from '../../../record/FactTable.tsx'
import type { Preparation } from '../operations.ts'

/** The pinned places by their reasons: they are given outside the draw, which keeps them. */
export function PinnedTable({ pinnedFor }: { pinnedFor: Preparation['pinnedFor'] }) {
  const say = useWords()
  return (
    <>
      <Typography sx={{ mb: 1 }}>{say('placement.pinnedHint')}</Typography>
      <FactTable
        label={say('placement.pinnedReasons')}
        headings={[say('placement.reason'), say('placement.placesHeading')]}
        rows={pinnedFor.map(({ reason, count }) => ({
          key: reason ?? '',
          cells: [reason ?? say('placement.noReason'), count],
        }))}
      />
    </>
  )
}
