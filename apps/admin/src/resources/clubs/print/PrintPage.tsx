import PrintIcon from '@mui/icons-material/Print'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { Title, useDataProvider } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { PrintStyle } from '../../../layout/PrintStyle.tsx'
import { ClubToPrint } from '../board/operations.ts'
import { SignInSheet } from './SignInSheet.tsx'

/** A club's roster and sign-in sheet (签到表), for A4. */
export function PrintPage() {
  const say = useWords()
  const { id = '' } = useParams()
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data, isPending, isError, refetch } = useQuery({
    queryKey: ['clubs', 'print', id],
    queryFn: async ({ signal }) => (await dataProvider.run(ClubToPrint, { id }, { signal })).club,
  })
  return (
    <>
      <Title title={data ? say('print.title', { club: data.name }) : say('board.print')} />
      <PrintStyle />
      <Stack direction="row" spacing={1} className="not-printed" sx={{ py: 1 }}>
        <Button variant="contained" startIcon={<PrintIcon />} disabled={!data} onClick={() => print()}>
          {say('print.print')}
        </Button>
        <Button component={Link} to="/clubs/board">
          {say('print.back')}
        </Button>
      </Stack>
      {isPending && <Typography aria-busy="true">{say('print.loading')}</Typography>}
      {isError && (
        <Stack role="alert" sx={{ alignItems: 'flex-start' }}>
          <Typography>{say('board.failed')}</Typography>
          <Button onClick={() => void refetch()}>{say('board.retry')}</Button>
        </Stack>
      )}
      {data === null && <Typography role="alert">{say('print.notFound')}</Typography>}
      {data && <SignInSheet club={data} />}
    </>
  )
}
