import polyglotI18nProvider from 'ra-i18n-polyglot'
import { expect, test } from 'vitest'
import { zh } from '../../../../i18n/catalogue.zh.ts'
import type { Words } from '../../../../i18n/use-words.ts'
import { boardOf, column, place } from '../testing/board-at-hand.ts'
import { rosterSheet } from './roster-sheet.ts'

const { translate } = polyglotI18nProvider(() => zh, 'zh-CN')
const say: Words = (key, inserted) => translate(key, { ...inserted })

const board = boardOf(
  [
    column('chess', {
      name: '围棋',
      teachers: [{ id: 't', name: '赵敏' }],
      sessions: [
        { weekday: 2, startsAt: 930, endsAt: 970, venue: '活动室2' },
        { weekday: 4, startsAt: 930, endsAt: 970, venue: '操场' },
      ],
      enrolled: [place('1', { pinned: true }), place('2')],
      waitingList: [place('3', { clash: true })],
    }),
    column('choir', { name: '合唱', enrolled: [place('4')] }),
  ],
  ['5'],
)
const everybody = { board, unplaced: true, isMeant: () => true, locale: 'zh-CN' }

test('every place, waiting and pupil without a club is a row in words that people read', () => {
  const { headings, rows } = rosterSheet(say, { ...everybody, columns: board.columns })
  expect(headings.slice(0, 6)).toEqual(['社团', '状态', '次序', '班级', '姓名', '学号'])
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ['围棋', '已录取', 1],
    ['围棋', '已录取', 2],
    ['围棋', '候补', 1],
    ['合唱', '已录取', 1],
    ['', '未安排', null],
  ])
  expect(rows[0]?.slice(5)).toEqual(['20221', '是', '', '赵敏', '活动室2', '15:30–16:10'])
  expect(rows[2]?.slice(6, 8)).toEqual(['', '是'])
  expect(rows.every((row) => row.length === headings.length)).toBe(true)
})

test('only what is shown is exported, at the place that it has in the whole list', () => {
  const { rows } = rosterSheet(say, {
    ...everybody,
    unplaced: false,
    columns: board.columns.slice(0, 1),
    isMeant: ({ pupil }) => pupil.pupilId === '2',
  })
  expect(rows.map((row) => [row[0], row[2], row[5]])).toEqual([['围棋', 2, '20222']])
})
