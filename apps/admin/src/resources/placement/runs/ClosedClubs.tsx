import { useWords } from '../../../i18n/use-words.ts'
import { ReadOutcome } from '../operations.ts'
import { useOfDraw } from '../use-placement.ts'

/** The clubs that a run closes, by name, each with the least that it needs. */
export function ClosedClubs({ drawId }: { drawId: string }) {
  const say = useWords()
  const { data } = useOfDraw(ReadOutcome, 'outcome', { id: drawId })
  const closed = data?.draw?.outcome?.clubs.filter(({ closes }) => closes)
  return (
    <>
      {closed?.map(({ name, minimum }) => say('placement.closedClub', { name, minimum })).join(say('list.separator'))}
    </>
  )
}
