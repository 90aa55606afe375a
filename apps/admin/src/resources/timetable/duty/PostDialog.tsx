import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { clockText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useRunVerb } from '../../../record/use-run-verb.ts'
import { minutesOfClock } from '../../schools/clock.ts'
import { EditDialog } from '../EditDialog.tsx'
import { useEdit } from '../use-edit.ts'
import { ArchiveDutyPosts, CreateDutyPost, type DutyPost, UpdateDutyPost } from './operations.ts'

interface PostDialogProps {
  readonly termId: string
  /** The post to change; null: another one. */
  readonly post: DutyPost | null
  readonly onClose: () => void
}

/** Adds a duty post, such as 东门 from 17:15 to 17:40, or changes or archives one (R55). */
export function PostDialog({ termId, post, onClose }: PostDialogProps) {
  const say = useWords()
  const edit = useEdit()
  const run = useRunVerb()
  const [name, setName] = useState(post?.name ?? '')
  const [gate, setGate] = useState(post?.gate ?? '')
  const [start, setStart] = useState(post ? clockText(post.startsAt) : '17:15')
  const [end, setEnd] = useState(post ? clockText(post.endsAt) : '17:40')
  const [needed, setNeeded] = useState(String(post?.needed ?? 1))
  const startsAt = minutesOfClock(start)
  const endsAt = minutesOfClock(end)
  const save = () => {
    if (startsAt === null || endsAt === null) return
    const said = { name, gate: gate || null, startsAt, endsAt, needed: Number(needed) }
    void (post
      ? edit.edit({
          document: UpdateDutyPost,
          input: { ...said, id: post.id, expectedUpdatedAt: post.updatedAt },
          ...{ done: 'timetable.postSaved', ids: [post.id], onDone: onClose },
        })
      : edit.edit({
          document: CreateDutyPost,
          input: { ...said, termId },
          done: 'timetable.postAdded',
          onDone: onClose,
        }))
  }
  const archive = async ({ id }: DutyPost) => {
    if (await run(ArchiveDutyPosts, { ids: [id] })) onClose()
  }
  return (
    <EditDialog
      title={say(post ? 'timetable.editPost' : 'timetable.addPost')}
      edit={edit}
      ready={name.trim() !== '' && startsAt !== null && endsAt !== null && Number(needed) > 0}
      onSave={save}
      onClose={onClose}
    >
      <TextField required label={say('timetable.post')} value={name} onChange={({ target }) => setName(target.value)} />
      <TextField label={say('timetable.gate')} value={gate} onChange={({ target }) => setGate(target.value)} />
      <Stack direction="row" spacing={1}>
        <TextField
          type="time"
          label={say('timetable.start')}
          value={start}
          onChange={({ target }) => setStart(target.value)}
        />
        <TextField
          type="time"
          label={say('timetable.end')}
          value={end}
          onChange={({ target }) => setEnd(target.value)}
        />
        <TextField
          type="number"
          label={say('timetable.needed')}
          value={needed}
          slotProps={{ htmlInput: { min: 1, max: 20 } }}
          onChange={({ target }) => setNeeded(target.value)}
        />
      </Stack>
      {post && (
        <Button color="error" sx={{ justifySelf: 'start' }} onClick={() => void archive(post)}>
          {say('timetable.archivePost')}
        </Button>
      )}
    </EditDialog>
  )
}
