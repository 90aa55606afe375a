import Alert from '@mui/material/Alert'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { type ReactNode, useRef, useState } from 'react'
import { useMay } from '../../../../auth/use-session.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { Choosers } from '../../../clubs/board/Choosers.tsx'
import type { Board } from '../../../clubs/board/operations.ts'
import type { Question } from '../../../clubs/board/question.ts'
import { useQuestion } from '../../../clubs/board/use-question.ts'
import type { Draw } from '../../operations.ts'
import { useOfDraw } from '../../use-placement.ts'
import { DraftBoard } from './DraftBoard.tsx'
import { ReadDraftBoard } from './operations.ts'

/** The roster board of a dry run, of the grade and weekday that the address says. */
export function DraftSection({ draw }: { draw: Draw }) {
  const say = useWords()
  const { choices, question, choose } = useQuestion()
  if (choices.isError) return <Alert severity="error">{say('placement.failed')}</Alert>
  if (!choices.data) return <Skeleton variant="rounded" height={320} />
  if (!question) return <Typography>{say('board.noChoices')}</Typography>
  const choosers = <Choosers question={question} choices={choices.data} onChoose={choose} />
  return <DraftOf key={`${draw.id}/${question.gradeId}/${question.weekday}`} {...{ draw, question, choosers }} />
}

interface DraftOfProps {
  readonly draw: Draw
  readonly question: Question
  readonly choosers: ReactNode
}

function DraftOf({ draw, question, choosers }: DraftOfProps) {
  const say = useWords()
  const mayRun = useMay('placement:run')
  const [held, hold] = useState(false)
  const { gradeId, weekday } = question
  const { data, isError } = useOfDraw(ReadDraftBoard, 'board', { id: draw.id, gradeId, weekday })
  // Cards must not change places beneath one that is being dragged.
  const shown = useRef<Board | null | undefined>(undefined)
  if (!held) shown.current = data?.draw?.board
  const board = shown.current
  if (isError) return <Alert severity="error">{say('placement.failed')}</Alert>
  if (board === undefined) return <Skeleton variant="rounded" height={320} />
  if (board === null) return <Typography>{say('board.noBoard')}</Typography>
  return <DraftBoard board={board} draw={draw} mayRun={mayRun} hold={hold} choosers={choosers} />
}
