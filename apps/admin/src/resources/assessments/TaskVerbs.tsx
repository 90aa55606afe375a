import Button from '@mui/material/Button'
import { useState } from 'react'
import { required, TextInput, useRecordContext } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { StepTask, type Task } from './operations.ts'

type Step = Task['steps'][number]

/** What must be said with a step: what was done, or why it is returned. */
const needsNote: readonly Step[] = ['FINISH', 'RETURN']

/** The steps of a task that the viewer may take now (R80). */
export function TaskVerbs() {
  const say = useWords()
  const verb = useVerb()
  const task = useRecordContext<Task>()
  const [asking, setAsking] = useState<Step | null>(null)
  if (!task) return null
  const take = (step: Step, note: string | null) =>
    verb(
      StepTask,
      { input: { id: task.id, expectedUpdatedAt: task.updatedAt, step, note } },
      { done: `assessments.done.${step}`, resource: 'tasks', ids: [task.id] },
    )
  return (
    <>
      {task.steps.map((step) => (
        <Button
          key={step}
          variant={step === 'RETURN' ? 'outlined' : 'contained'}
          onClick={() => (needsNote.includes(step) ? setAsking(step) : void take(step, null))}
        >
          {say(`assessments.steps.${step}`)}
        </Button>
      ))}
      {asking && (
        <VerbDialog
          title={say(`assessments.steps.${asking}`)}
          submit={say(`assessments.steps.${asking}`)}
          values={{ note: '' }}
          onSubmit={({ note }) => take(asking, note)}
          onClose={() => setAsking(null)}
        >
          <TextInput
            source="note"
            label={say(asking === 'FINISH' ? 'assessments.whatWasDone' : 'assessments.whyReturned')}
            validate={required()}
            helperText={false}
            multiline
            minRows={2}
            autoFocus
          />
        </VerbDialog>
      )}
    </>
  )
}
