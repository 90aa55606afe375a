import { expect, test } from 'vitest'
import { historyKey } from './use-board-keys.ts'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

test.each([
  [{ ...none, ctrlKey: true, key: 'z' }, 'undo'],
  [{ ...none, metaKey: true, key: 'z' }, 'undo'],
  [{ ...none, ctrlKey: true, shiftKey: true, key: 'Z' }, 'redo'],
  [{ ...none, metaKey: true, shiftKey: true, key: 'z' }, 'redo'],
  [{ ...none, ctrlKey: true, key: 'y' }, 'redo'],
  [{ ...none, ctrlKey: true, altKey: true, key: 'z' }, null],
  [{ ...none, key: 'z' }, null],
  [{ ...none, ctrlKey: true, shiftKey: true, key: 'Y' }, null],
])('%j leads to %s', (event, way) => {
  expect(historyKey(event)).toBe(way)
})
