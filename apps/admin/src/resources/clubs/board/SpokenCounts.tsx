import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { Spoken } from '../../../layout/Spoken.tsx'
import { recounted } from './counts.ts'
import type { Board } from './operations.ts'
import { countsText } from './wording.ts'

/** Reads out how full clubs have become, whoever changed them. */
export function SpokenCounts({ board }: { board: Board }) {
  const say = useWords()
  const before = useRef(board)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const changed = recounted(before.current, board)
    before.current = board
    if (changed.length > 0) setSpoken(changed.map((column) => countsText(say, column)).join(say('board.separator')))
  }, [board, say])
  return <Spoken aria-live="polite">{spoken}</Spoken>
}
