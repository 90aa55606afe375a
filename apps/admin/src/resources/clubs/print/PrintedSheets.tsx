import PrintIcon from '@mui/icons-material/Print'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Title } from 'react-admin'
import { Link } from 'react-router-dom'
import { useWords } from '../../../i18n/use-words.ts'
import { PrintStyle } from '../../../layout/PrintStyle.tsx'
import type { PrintedClub } from './operations.ts'
import { SignInSheet } from './SignInSheet.tsx'

interface PrintedSheetsProps {
  readonly title: string
  /** Undefined while they are read. */
  readonly clubs: readonly PrintedClub[] | undefined
  readonly isError: boolean
  readonly onRetry: () => void
  /** Where one came from. */
  readonly back: string
}

/** Sign-in sheets as they will lie on paper, and the button that prints them. */
export function PrintedSheets({ title, clubs, isError, onRetry, back }: PrintedSheetsProps) {
  const say = useWords()
  return (
    <>
      <Title title={title} />
      <PrintStyle />
      <Stack direction="row" spacing={1} className="not-printed" sx={{ py: 1 }}>
        <Button variant="contained" startIcon={<PrintIcon />} disabled={!clubs?.length} onClick={() => print()}>
          {say('print.print')}
        </Button>
        <Button component={Link} to={back}>
          {say('print.back')}
        </Button>
      </Stack>
      {!clubs && !isError && <Typography aria-busy="true">{say('print.loading')}</Typography>}
      {isError && (
        <Stack role="alert" sx={{ alignItems: 'flex-start' }}>
          <Typography>{say('board.failed')}</Typography>
          <Button onClick={onRetry}>{say('board.retry')}</Button>
        </Stack>
      )}
      {clubs?.length === 0 && <Typography role="alert">{say('print.notFound')}</Typography>}
      <Stack spacing={2} className="sheets">
        {clubs?.map((club) => (
          <SignInSheet key={club.id} club={club} />
        ))}
      </Stack>
    </>
  )
}
