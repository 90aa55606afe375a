import { expect, test } from 'vitest'
import { boardOf, column, place as placeOnBoard } from '../testing/board-at-hand.ts'
import { type BoardAction, lastDone, lastUndone, onBoard } from './board-actions.ts'

let moment = 0
const action = (id: string, over: Partial<BoardAction> = {}): BoardAction => {
  moment += 1000
  return {
    id,
    at: new Date(moment).toISOString(),
    actorName: '李敏',
    mine: true,
    kind: 'clubs:move-enrolments',
    reason: null,
    recordIds: [],
    changes: [],
    undoneAt: null,
    undoable: true,
    pupils: [],
    clubs: [],
    ...over,
  }
}
const undoing = (id: string, over: Partial<BoardAction> = {}) => action(id, { kind: 'actions:undo', ...over })
const done = { undoable: false, undoneAt: '2022-03-01T00:00:00.000Z' }

/** As the log has it, newest first. */
const log = (...actions: readonly BoardAction[]) => actions.toReversed()

test('undoing goes back from the newest, redoing forward again', () => {
  const both = log(action('e1'), action('e2'))
  expect([lastDone(both)?.id, lastUndone(both)?.id]).toEqual(['e2', undefined])

  const oneUndone = log(action('e1'), action('e2', done), undoing('u2'))
  expect([lastDone(oneUndone)?.id, lastUndone(oneUndone)?.id]).toEqual(['e1', 'u2'])

  const bothUndone = log(action('e1', done), action('e2', done), undoing('u2'), undoing('u1'))
  expect([lastDone(bothUndone)?.id, lastUndone(bothUndone)?.id]).toEqual([undefined, 'u1'])

  const oneRedone = log(
    action('e1', done),
    action('e2', done),
    undoing('u2'),
    undoing('u1', done),
    action('r1', { kind: 'actions:redo' }),
  )
  expect([lastDone(oneRedone)?.id, lastUndone(oneRedone)?.id]).toEqual(['r1', 'u2'])
})

test('after something new nothing is redone', () => {
  expect(lastUndone(log(action('e1', done), undoing('u1'), action('e2')))).toBeUndefined()
})

test('what others did is neither undone nor redone, and does not stand in the way of redoing', () => {
  const others = { mine: false }
  const actions = log(action('e1', done), undoing('u1'), undoing('x1', others), action('x2', others))
  expect([lastDone(actions)?.id, lastUndone(actions)?.id]).toEqual([undefined, 'u1'])
})

test('actions of other boards are left out, those on clubs stand among those on rosters by their time', () => {
  const place = (id: string, clubId: string) => ({
    id,
    pupil: { id: `p-${id}`, name: `Pupil ${id}` },
    club: { id: clubId, name: `Club ${clubId}` },
  })
  const removed = [
    { recordId: '4', field: 'clubId', from: 'a', to: null },
    { recordId: '4', field: 'pupilId', from: 'p', to: null },
  ]
  const rosters = {
    items: log(
      action('first', { recordIds: ['1'] }),
      action('elsewhere', { recordIds: ['2'] }),
      action('gone', { recordIds: ['3'] }),
      undoing('removed', { recordIds: ['4'], changes: removed }),
    ),
  }
  const clubs = { items: log(action('lock', { recordIds: ['a'] }), action('other club', { recordIds: ['z'] })) }
  const board = boardOf([column('a', { enrolled: [placeOnBoard('p')] })])
  const found = onBoard({ rosters, clubs }, [place('1', 'a'), place('2', 'z')], board)
  expect(found.map(({ id, clubs, pupils }) => [id, clubs, pupils])).toEqual([
    ['lock', ['Club a'], []],
    ['removed', ['Club a'], ['Pupil p']],
    ['first', ['Club a'], ['Pupil 1']],
  ])
})
