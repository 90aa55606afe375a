import PrintIcon from '@mui/icons-material/Print'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { Title, useDataProvider } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Permitted } from '../../../layout/Permitted.tsx'
import { PrintStyle } from '../../../layout/PrintStyle.tsx'
import { useOpenTerm } from '../../timetable/use-timetable.ts'
import { CareSheetPaper } from './CareSheetPaper.tsx'
import { CareSheets } from './operations.ts'
import { printQuestion } from './print-address.ts'

/** Lists of care classes for the door of a room, a page each (A4). */
export function CarePrintPage() {
  return (
    <Permitted permission="care:read">
      <Sheets />
    </Permitted>
  )
}

function Sheets() {
  const say = useWords()
  const [params] = useSearchParams()
  const term = useOpenTerm()
  const dataProvider = useDataProvider<AppDataProvider>()
  const question = printQuestion(params)
  const filter = {
    ...question,
    ...(!question.ids && term && { termId: term.id }),
    ids: question.ids && [...question.ids],
  }
  const { data, isError, refetch } = useQuery({
    queryKey: ['careClasses', 'print', filter],
    enabled: term !== undefined,
    queryFn: async ({ signal }) => (await dataProvider.run(CareSheets, { filter }, { signal })).careClasses.items,
  })
  return (
    <>
      <Title title={say('care.print')} />
      <PrintStyle />
      <Stack direction="row" spacing={1} className="not-printed" sx={{ py: 1, alignItems: 'center' }}>
        <Button variant="contained" startIcon={<PrintIcon />} disabled={!data?.length} onClick={() => print()}>
          {say('print.print')}
        </Button>
        <Button component={Link} to="/care">
          {say('print.back')}
        </Button>
        {data && <Typography>{say('care.sheets', { smart_count: data.length })}</Typography>}
      </Stack>
      {!data && !isError && <Typography aria-busy="true">{say('print.loading')}</Typography>}
      {isError && (
        <Stack role="alert" sx={{ alignItems: 'flex-start' }}>
          <Typography>{say('board.failed')}</Typography>
          <Button onClick={() => void refetch()}>{say('board.retry')}</Button>
        </Stack>
      )}
      {data?.length === 0 && <Typography role="alert">{say('care.none')}</Typography>}
      <Stack spacing={2} className="sheets">
        {data?.map((sheet) => (
          <CareSheetPaper key={sheet.id} sheet={sheet} />
        ))}
      </Stack>
    </>
  )
}
