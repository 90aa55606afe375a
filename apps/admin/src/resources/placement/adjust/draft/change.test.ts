import { expect, test } from 'vitest'
import type { Card } from '../../../clubs/board/cards.ts'
import { changeOf } from './change.ts'

const card = (list: Card['list']): Card => ({
  key: 'k',
  list,
  place: null,
  pupil: {
    ...{ pupilId: 'li', name: '李明', initials: 'lm', pupilNumber: '1', className: '三（1）班' },
    ...{ gradeNumber: 3, hasCareNote: false, editable: true },
  },
})

test.each([
  ['unplaced', { clubId: 'go', state: 'ENROLLED' }, [null, false, 'go', false]],
  ['unplaced', { clubId: 'go', state: 'WAITING' }, [null, false, 'go', true]],
  [{ clubId: 'go', state: 'ENROLLED' }, { clubId: 'go', state: 'WAITING' }, ['go', false, 'go', true]],
  [{ clubId: 'go', state: 'WAITING' }, { clubId: 'go', state: 'ENROLLED' }, ['go', true, 'go', false]],
  [{ clubId: 'go', state: 'WAITING' }, 'out', ['go', true, null, false]],
  [{ clubId: 'go', state: 'ENROLLED' }, { clubId: 'art', state: 'ENROLLED' }, ['go', false, 'art', false]],
] as const)('from %o to %o', (from, to, [fromClubId, fromWaiting, toClubId, toWaiting]) => {
  expect(changeOf(card(from), to)).toEqual({ pupilId: 'li', fromClubId, fromWaiting, toClubId, toWaiting })
})
