import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { newKey } from '../../data/new-key.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useRunVerb, wholeSentence } from '../../record/use-run-verb.ts'
import { useUndoNotice } from '../../record/use-undo-notice.tsx'
import { FindingLines } from './FindingLines.tsx'
import { RecordInspection, type WalkStop } from './operations.ts'
import { Segments } from './Segments.tsx'

const orders = ['GOOD', 'FAIR', 'POOR'] as const
const presences = ['YES', 'NO'] as const

/** An empty field, or the number in it. */
const counted = (text: string) => (text.trim() === '' ? null : Number(text))

/** What an inspector fills in, standing in the door of a class. */
export function InspectForm({ stop, date }: { readonly stop: WalkStop; readonly date: string }) {
  const say = useWords()
  const run = useRunVerb()
  const tell = useUndoNotice()
  const navigate = useNavigate()
  // The same key until it is kept: a second press after a cut line adds no second visit.
  const [key] = useState(newKey)
  const [presence, setPresence] = useState<(typeof presences)[number]>('YES')
  const [order, setOrder] = useState<(typeof orders)[number]>('GOOD')
  const [done, setDone] = useState('')
  const [total, setTotal] = useState('')
  const [collectiveLesson, setCollectiveLesson] = useState(false)
  const [corporalPunishment, setCorporalPunishment] = useState(false)
  const [remarks, setRemarks] = useState('')
  const [findings, setFindings] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const forbidden = collectiveLesson || corporalPunishment
  const back = `/assessments/walk?date=${date}`

  async function save(event: FormEvent) {
    event.preventDefault()
    setSaving(true)
    setRefused(null)
    const input = {
      ...{ sessionId: stop.sessionId, date, order, teacherPresent: presence === 'YES' },
      ...{ homeworkDone: counted(done), homeworkTotal: counted(total) },
      ...{ collectiveLesson, corporalPunishment, remarks: remarks.trim() || null },
      findings: findings.filter((each) => each.trim() !== '').map((detail) => ({ detail })),
      idempotencyKey: key,
    }
    const made = await run(RecordInspection, { input }, (refusal) => {
      setRefused(wholeSentence(refusal))
      return true
    })
    setSaving(false)
    if (!made) return
    void tell(forbidden ? 'assessments.recordedAndTold' : 'assessments.recorded', [made.id])
    navigate(back)
  }

  const number = (label: string, value: string, set: (text: string) => void) => (
    <TextField
      label={label}
      value={value}
      onChange={({ target }) => set(target.value.replace(/\D/g, ''))}
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 3 } }}
      fullWidth
    />
  )

  return (
    <Stack component="form" spacing={2} onSubmit={(event: FormEvent) => void save(event)}>
      <Segments
        label={say('assessments.presence')}
        values={presences}
        value={presence}
        text={(value) => say(`assessments.presences.${value}`)}
        onChange={setPresence}
      />
      <Segments
        label={say('assessments.order')}
        values={orders}
        value={order}
        text={(value) => say(`assessments.orders.${value}`)}
        onChange={setOrder}
      />
      <div>
        <Typography id="homework" component="h3" variant="subtitle2" sx={{ mb: 1 }}>
          {say('assessments.homework')}
        </Typography>
        <Stack direction="row" spacing={1} role="group" aria-labelledby="homework">
          {number(say('assessments.homeworkDone'), done, setDone)}
          {number(say('assessments.homeworkTotal'), total, setTotal)}
        </Stack>
      </div>
      <Card variant="outlined" sx={{ px: 1.5, py: 1, ...(forbidden && { borderColor: 'error.main' }) }}>
        <Typography component="h3" variant="subtitle2">
          {say('assessments.forbidden')}
        </Typography>
        <FormControlLabel
          sx={{ display: 'flex', minHeight: 44 }}
          control={<Checkbox checked={collectiveLesson} onChange={(_event, on) => setCollectiveLesson(on)} />}
          label={say('assessments.collectiveLesson')}
        />
        <FormControlLabel
          sx={{ display: 'flex', minHeight: 44 }}
          control={<Checkbox checked={corporalPunishment} onChange={(_event, on) => setCorporalPunishment(on)} />}
          label={say('assessments.corporalPunishment')}
        />
        {forbidden && <Alert severity="error">{say('assessments.goesToLeader')}</Alert>}
      </Card>
      <TextField
        label={say('assessments.remarks')}
        required={forbidden}
        multiline
        minRows={2}
        value={remarks}
        onChange={({ target }) => setRemarks(target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <FindingLines lines={findings} onChange={setFindings} />
      {refused && <Alert severity="warning">{refused}</Alert>}
      <Stack
        direction="row"
        spacing={1}
        sx={{
          ...{ position: 'sticky', bottom: 0, py: 1, bgcolor: 'background.default', zIndex: 1 },
          '& > *': { flex: 1, minHeight: 48 },
        }}
      >
        <Button onClick={() => navigate(back)}>{say('record.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={saving}>
          {say('assessments.save')}
        </Button>
      </Stack>
    </Stack>
  )
}
