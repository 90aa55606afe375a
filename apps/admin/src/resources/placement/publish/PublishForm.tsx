import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { newKey } from '../../../data/new-key.ts'
import { instantAt } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { type Refused, useRunVerb, wholeSentence } from '../../../record/use-run-verb.ts'
import { useUndoNotice } from '../../../record/use-undo-notice.tsx'
import type { Draw } from '../operations.ts'
import type { AtHand } from '../use-placement.ts'
import { useStartRun } from '../use-start-run.ts'
import { NotifyInput, notifyNow } from './NotifyInput.tsx'
import { PublishDraw } from './operations.ts'

interface PublishFormProps {
  readonly at: AtHand
  readonly draw: Draw
}

/** Publishes once the word is typed; what stands in the way stays on the page. */
export function PublishForm({ at: { term, draws }, draw }: PublishFormProps) {
  const say = useWords()
  const run = useRunVerb()
  const tell = useUndoNotice()
  const { start, starting } = useStartRun(term.id, draws)
  const [params, setParams] = useSearchParams()
  // One key for the form: sent again after a cut line, the draw is still published once.
  const [idempotencyKey] = useState(newKey)
  const [written, setWritten] = useState('')
  const [notify, setNotify] = useState(notifyNow)
  const [missing, setMissing] = useState(false)
  const [publishing, setPublishing] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const word = say('placement.publishWord')

  async function publish(event: FormEvent) {
    event.preventDefault()
    const notifyAt = notify.later ? instantAt(notify.at) : null
    if (notify.later && notifyAt === null) {
      setMissing(true)
      return
    }
    setPublishing(true)
    setRefused(null)
    const input = {
      ...{ drawId: draw.id, expectedInputHash: draw.inputHash ?? '', idempotencyKey },
      expectedUpdatedAt: draw.updatedAt,
      notifyAt,
    }
    const made = await run(PublishDraw, { input }, (refusal) => {
      setRefused(refusal)
      return true
    })
    setPublishing(false)
    if (!made) return
    void tell('placement.published', [draw.id])
    const next = new URLSearchParams(params)
    next.set('draw', draw.id)
    setParams(next, { replace: true })
  }

  return (
    <Stack component="form" spacing={2} onSubmit={(event) => void publish(event)} sx={{ alignItems: 'flex-start' }}>
      <Typography>{say('placement.publishMeans')}</Typography>
      {refused && (
        <Alert
          severity="error"
          action={
            refused.code === 'DRAW_INPUTS_CHANGED' && (
              <Button
                color="inherit"
                loading={starting}
                onClick={() => void start({ rules: draw.rules, keepAdjustmentsOf: draw.id })}
              >
                {say('placement.runAgain')}
              </Button>
            )
          }
        >
          {refused.code === 'DRAW_INPUTS_CHANGED' ? say('placement.inputsChanged') : wholeSentence(refused)}
        </Alert>
      )}
      <NotifyInput notify={notify} missing={missing} onChange={setNotify} />
      <TextField
        label={say('placement.typeWord', { word })}
        value={written}
        onChange={({ target }) => setWritten(target.value)}
        autoComplete="off"
        sx={{ maxWidth: 320 }}
      />
      <Button type="submit" variant="contained" loading={publishing} disabled={written.trim() !== word}>
        {say('placement.publishDraw', { name: draw.name })}
      </Button>
    </Stack>
  )
}
