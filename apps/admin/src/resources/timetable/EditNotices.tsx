import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useWords } from '../../i18n/use-words.ts'
import type { TimetableEdit } from './use-edit.ts'

/** Why an edit was not saved, and the question that it may need. */
export function EditNotices({ refused, pending, clear }: Pick<TimetableEdit, 'refused' | 'pending' | 'clear'>) {
  const say = useWords()
  return (
    <>
      {refused && <Alert severity="error">{refused}</Alert>}
      {pending && (
        <Alert
          severity="warning"
          action={
            <>
              <Button color="inherit" onClick={clear}>
                {say('record.cancel')}
              </Button>
              <Button color="inherit" onClick={pending.confirm}>
                {say('timetable.saveAnyway')}
              </Button>
            </>
          }
        >
          {pending.message}
        </Alert>
      )}
    </>
  )
}
