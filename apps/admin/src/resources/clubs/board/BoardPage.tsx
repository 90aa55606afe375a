import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { type ReactNode, useCallback, useState } from 'react'
import { Title } from 'react-admin'
import { useWords, type WordKey } from '../../../i18n/use-words.ts'
import { Choosers } from './Choosers.tsx'
import { useEdits } from './edits/use-edits.ts'
import { useVisitors } from './presence/use-visitors.ts'
import type { Question } from './question.ts'
import { RosterBoard } from './RosterBoard.tsx'
import { useBoard } from './use-board.ts'
import { useQuestion } from './use-question.ts'

/** The roster board (社团名单) of a grade and weekday. */
export function BoardPage() {
  const say = useWords()
  const { choices, question, choose } = useQuestion()
  return (
    <>
      <Title title={say('board.title')} />
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, height: { xs: 'auto', sm: 'calc(100vh - 96px)' } }}>
        {choices.isPending && <Loading />}
        {choices.isError && <Failed onRetry={() => void choices.refetch()} />}
        {choices.data && !question && <Typography>{say('board.noChoices')}</Typography>}
        {choices.data && question && (
          <BoardOf
            key={`${question.termId}/${question.gradeId}/${question.weekday}`}
            question={question}
            choosers={<Choosers question={question} choices={choices.data} onChoose={choose} />}
          />
        )}
      </Box>
    </>
  )
}

function BoardOf({ question, choosers }: { question: Question; choosers: ReactNode }) {
  const [held, hold] = useState(false)
  const { data, refetch, isPending, isError } = useBoard(question, held)
  const readAgain = useCallback(() => refetch(), [refetch])
  const edits = useEdits(data, readAgain)
  const [carried, setCarried] = useState(false)
  if (held && !carried) setCarried(true)
  const visitors = useVisitors(question, carried || edits.begun)
  const say = useWords()
  if (edits.shown) {
    return (
      <RosterBoard
        board={edits.shown}
        edits={edits}
        readAgain={readAgain}
        hold={hold}
        stale={isError}
        choosers={choosers}
        visitors={visitors}
      />
    )
  }
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, pt: 1 }}>{choosers}</Box>
      {isPending && <Loading />}
      {isError && <Failed onRetry={() => void refetch()} />}
      {data === null && (
        <Typography>
          {say('board.noBoard')} {say('board.noBoardNext')}
        </Typography>
      )}
    </>
  )
}

const loadingColumns = ['a', 'b', 'c', 'd', 'e']

function Loading() {
  return (
    <Box aria-busy="true" sx={{ display: 'flex', gap: 1, overflow: 'hidden' }}>
      {loadingColumns.map((name) => (
        <Skeleton key={name} variant="rounded" width={232} height={420} sx={{ flex: 'none' }} />
      ))}
    </Box>
  )
}

function Failed({ onRetry, reason = 'board.failed' }: { onRetry: () => void; reason?: WordKey }) {
  const say = useWords()
  return (
    <Box role="alert">
      <Typography>{say(reason)}</Typography>
      <Button variant="contained" onClick={onRetry}>
        {say('board.retry')}
      </Button>
    </Box>
  )
}
