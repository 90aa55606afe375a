import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { type FormEvent, useMemo, useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import type { Card } from './cards.ts'
import { type MoveChoice, moveChoices } from './move-choices.ts'
import type { Board } from './operations.ts'
import { mostReasonLetters } from './ReasonDialog.tsx'
import type { Target } from './use-acts.tsx'
import { namesOf, verdictText } from './wording.ts'

interface MoveDialogProps {
  readonly board: Board
  readonly cards: readonly Card[]
  /** Whether nobody is moved without a reason written for it. */
  readonly reasonNeeded?: boolean
  readonly onMove: (target: Target) => void
  readonly onClose: () => void
}

/** Chooses where pupils go: the way of the keyboard and of phones, equal to dragging. Every club says why or why not. */
export function MoveDialog({ board, cards, reasonNeeded = false, onMove, onClose }: MoveDialogProps) {
  const say = useWords()
  const narrow = useMediaQuery('(max-width: 599px)')
  const choices = useMemo(() => moveChoices(board, cards), [board, cards])
  const [first] = useState(() => choices.find(isOpen)?.column.id ?? null)
  const [chosen, setChosen] = useState(first)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const choice = choices.find(({ column }) => column.id === chosen)
  const waits = choice?.verdict.kind === 'full' && cards.length === 1

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!choice) return
    if (reasonNeeded && reason.trim() === '') return setMissing(true)
    onMove({
      clubId: choice.column.id,
      state: waits ? 'WAITING' : 'ENROLLED',
      ...(reason.trim() && { reason: reason.trim() }),
    })
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" fullScreen={narrow} aria-labelledby="move-title">
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}
      >
        <DialogTitle id="move-title">{say('board.moveDialog.title', { names: namesOf(say, cards) })}</DialogTitle>
        <DialogContent sx={{ minHeight: 0 }}>
          <Typography sx={{ color: 'text.secondary', mb: 1 }}>{say('board.moveDialog.hint')}</Typography>
          <RadioGroup
            aria-label={say('board.moveDialog.clubs')}
            value={chosen ?? ''}
            onChange={(_event, value) => setChosen(value)}
          >
            {choices.map((each) => (
              <Choice
                key={each.column.id}
                choice={each}
                disabled={cards.length === 1 && !isOpen(each)}
                first={each.column.id === first}
              />
            ))}
          </RadioGroup>
        </DialogContent>
        <Box sx={{ px: 3, pt: 1.5 }}>
          <TextField
            label={say('board.reason')}
            required={reasonNeeded}
            error={missing}
            helperText={
              reasonNeeded
                ? missing && say('board.reasonNeeded')
                : say('board.reasonOptional', { reason: say('board.usualReason') })
            }
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            slotProps={{ htmlInput: { maxLength: mostReasonLetters } }}
          />
        </Box>
        <DialogActions>
          <Button onClick={onClose}>{say('board.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!choice}>
            {waits ? say('board.moveDialog.toWaiting') : say('board.moveDialog.confirm')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  )
}

const isOpen = ({ verdict }: MoveChoice) => verdict.kind !== 'refused'

const colours = { ok: 'success.main', full: 'warning.main', refused: 'text.secondary' } as const

interface ChoiceProps {
  readonly choice: MoveChoice
  readonly disabled: boolean
  /** Whether the dialog opens with the focus here, so that Enter moves at once. */
  readonly first: boolean
}

function Choice({ choice: { column, free, verdict }, disabled, first }: ChoiceProps) {
  const say = useWords()
  return (
    <FormControlLabel
      value={column.id}
      disabled={disabled}
      control={<Radio autoFocus={first} />}
      sx={{ alignItems: 'flex-start', mb: 0.5, '& .MuiFormControlLabel-label.Mui-disabled': { color: 'text.primary' } }}
      label={
        <Box sx={{ pt: 1 }}>
          <strong>{column.name}</strong>{' '}
          <span>
            {say('board.taken', { taken: column.taken, maximum: column.maximum })}{' '}
            {free > 0 ? say('board.free', { free }) : say('board.full')}
          </span>
          <Typography sx={{ color: colours[verdict.kind], fontSize: '0.875rem' }}>
            {verdictText(say, verdict, column.name)}
          </Typography>
        </Box>
      }
    />
  )
}
