import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ReadBoard } from '../board/operations.ts'
import { useQuestion } from '../board/use-question.ts'
import { ClubToPrint, type PrintedClub } from './operations.ts'
import { PrintedSheets } from './PrintedSheets.tsx'

/** The sign-in sheets (签到表) of all clubs of a board, each on a page of its own. */
export function BoardPrintPage() {
  const say = useWords()
  const dataProvider = useDataProvider<AppDataProvider>()
  const { question } = useQuestion()
  const [query] = useSearchParams()
  const { data, isError, refetch } = useQuery({
    queryKey: ['clubs', 'print', question],
    enabled: question !== null,
    queryFn: ({ signal }) => (question ? readAll(dataProvider, question, signal) : []),
  })
  return (
    <PrintedSheets
      title={say('board.print')}
      clubs={data}
      isError={isError}
      onRetry={() => void refetch()}
      back={`/clubs/board?${query}`}
    />
  )
}

/** One after the other: a school prints in the quarter of an hour in which everybody calls the roll. */
async function readAll(
  { run }: AppDataProvider,
  { termId, gradeId, weekday }: { termId: string; gradeId: string; weekday: number },
  signal: AbortSignal,
): Promise<PrintedClub[]> {
  const { clubBoard } = await run(ReadBoard, { termId, gradeId, weekday }, { signal })
  const clubs: PrintedClub[] = []
  for (const { id } of clubBoard?.columns ?? []) {
    const { club } = await run(ClubToPrint, { id }, { signal })
    if (club) clubs.push(club)
  }
  return clubs
}
