import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { useMay } from '../../auth/use-session.ts'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useUrgentTasks } from './use-walk.ts'

/** Says on every page what always reaches the leader (R91), until somebody takes it in hand. */
export function UrgentBar() {
  const say = useWords()
  const translate = useTranslate()
  const urgent = useUrgentTasks(useMay('assessments:read'))
  const [first] = urgent?.items ?? []
  return (
    <div role="alert">
      {urgent && first && (
        <Alert
          severity="error"
          sx={{ mt: 1 }}
          action={
            <Button color="inherit" component={Link} to={`/tasks/${first.id}/show`}>
              {say('assessments.look')}
            </Button>
          }
        >
          {say('assessments.urgent', {
            smart_count: urgent.total,
            cause: first.cause === 'OTHER' ? (first.detail ?? '') : enumLabel(translate, 'TaskCause', first.cause),
            subject: first.subject,
          })}
        </Alert>
      )}
    </div>
  )
}
