import { gradeName, isGrade } from '@afterbell/domain/schools/grade'
import { useCallback, useMemo, useState } from 'react'
import { useLocale, useNotify, useTranslate } from 'react-admin'
import { today } from '../../../../i18n/moments.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { saveFile } from '../../../../list/save-file.ts'
import type { Card } from '../cards.ts'
import type { Board, Column } from '../operations.ts'
import { schoolWeekdays } from '../question.ts'
import { rosterSheet } from './roster-sheet.ts'

interface Shown {
  readonly board: Board
  readonly columns: readonly Column[]
  readonly showsUnplaced: boolean
  readonly isMeant: (card: Card) => boolean
}

/** Saves what the board shows, or one club of it, as a spreadsheet. */
export function useExport({ board, columns, showsUnplaced, isMeant }: Shown) {
  const say = useWords()
  const locale = useLocale() ?? ''
  const translate = useTranslate()
  const notify = useNotify()
  const [isRunning, setRunning] = useState(false)

  const save = useCallback(
    async (name: string, sheet: ReturnType<typeof rosterSheet>) => {
      setRunning(true)
      try {
        const { writeSheet } = await import('../../../../list/spreadsheet.ts')
        saveFile(await writeSheet({ name: say('board.title'), ...sheet }), `${name}_${today()}.xlsx`)
        notify('list.exportDone', { type: 'success', messageArgs: { smart_count: sheet.rows.length } })
      } catch (error) {
        const reason = translate(error instanceof Error ? error.message : 'ra.message.error')
        notify('list.exportFailed', { type: 'error', messageArgs: { reason } })
      } finally {
        setRunning(false)
      }
    },
    [say, notify, translate],
  )

  return useMemo(
    () => ({
      isRunning,
      exportBoard: () => {
        const { gradeNumber, weekday } = board
        const grade = isGrade(gradeNumber) ? gradeName(gradeNumber, locale === 'en' ? 'en' : 'zh') : String(gradeNumber)
        const day = schoolWeekdays.find((each) => each === weekday)
        const name = [say('board.title'), grade, day ? say(`time.weekdays.${day}`) : ''].join('_')
        void save(name, rosterSheet(say, { board, columns, unplaced: showsUnplaced, isMeant, locale }))
      },
      exportClub: (column: Column) =>
        void save(
          column.name,
          rosterSheet(say, { board, columns: [column], unplaced: false, isMeant: () => true, locale }),
        ),
    }),
    [isRunning, board, columns, showsUnplaced, isMeant, locale, say, save],
  )
}
