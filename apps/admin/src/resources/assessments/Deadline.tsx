import { isOverdue } from '@afterbell/domain/assessments/task-lifecycle'
import LateIcon from '@mui/icons-material/ErrorOutlineOutlined'
import Box from '@mui/material/Box'
import { dateText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { Task } from './operations.ts'
import { useServiceDay } from './use-walk.ts'

/** The deadline of a task; one that has passed says so in a word beside its colour. */
export function Deadline({ task }: { readonly task: Task }) {
  const say = useWords()
  const today = useServiceDay()
  const date = dateText(task.dueOn, say)
  if (today === undefined || !isOverdue(task, today)) return <>{date}</>
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'error.main' }}>
      <LateIcon fontSize="inherit" aria-hidden />
      {say('assessments.overdue', { date })}
    </Box>
  )
}
