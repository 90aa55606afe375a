import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useParams } from 'react-router-dom'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ClubToPrint } from './operations.ts'
import { PrintedSheets } from './PrintedSheets.tsx'

/** A club's roster and sign-in sheet (签到表), for A4. */
export function PrintPage() {
  const say = useWords()
  const { id = '' } = useParams()
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data, isError, refetch } = useQuery({
    queryKey: ['clubs', 'print', id],
    queryFn: async ({ signal }) => {
      const { club } = await dataProvider.run(ClubToPrint, { id }, { signal })
      return club ? [club] : []
    },
  })
  const [club] = data ?? []
  return (
    <PrintedSheets
      title={club ? say('print.title', { club: club.name }) : say('board.print')}
      clubs={data}
      isError={isError}
      onRetry={() => void refetch()}
      back="/clubs/board"
    />
  )
}
