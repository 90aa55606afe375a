import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import { useMay } from '../../../auth/use-session.ts'
import { instantAt, instantText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useRunVerb } from '../../../record/use-run-verb.ts'
import { useUndoNotice } from '../../../record/use-undo-notice.tsx'
import type { Draw } from '../operations.ts'
import { NotifyInput } from '../publish/NotifyInput.tsx'
import { ChangeDrawNotifyAt } from './operations.ts'

/** From when teachers and guardians are told, and changing it while they have not been. */
export function NotifyChange({ draw }: { draw: Draw }) {
  const say = useWords()
  const mayPublish = useMay('placement:publish')
  const run = useRunVerb()
  const tell = useUndoNotice()
  const [changing, setChanging] = useState(false)
  const [notify, setNotify] = useState({ later: true, at: '' })
  const [missing, setMissing] = useState(false)
  const { id, notifyAt, updatedAt } = draw
  const isTold = notifyAt === null || new Date(notifyAt) <= new Date()

  async function change(event: FormEvent) {
    event.preventDefault()
    const at = notify.later ? instantAt(notify.at) : null
    if (notify.later && at === null) return setMissing(true)
    const made = await run(ChangeDrawNotifyAt, { input: { id, expectedUpdatedAt: updatedAt, notifyAt: at } })
    if (!made) return
    setChanging(false)
    void tell('placement.notify.changed', [id])
  }

  return (
    <>
      <Typography>
        {isTold
          ? say('placement.notify.told')
          : say('placement.notify.untold', { time: notifyAt ? instantText(notifyAt) : '' })}
      </Typography>
      {!isTold && mayPublish && !changing && (
        <Button variant="outlined" onClick={() => setChanging(true)}>
          {say('placement.notify.change')}
        </Button>
      )}
      {changing && !isTold && (
        <Stack component="form" spacing={1} sx={{ alignItems: 'flex-start' }} onSubmit={(event) => void change(event)}>
          <NotifyInput notify={notify} missing={missing} onChange={setNotify} />
          <Button type="submit" variant="contained">
            {say('placement.notify.save')}
          </Button>
        </Stack>
      )}
    </>
  )
}
