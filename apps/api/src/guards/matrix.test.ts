import { beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../graphql/schema.ts'
import { setScene } from '../testing/scene.ts'
import { askableFields, expectedOn, placesOf, rows, type Scenes, values, verdictOn } from './matrix/asking.ts'
import { askers } from './matrix/cell.ts'
import { rootFields } from './schema-elements.ts'

let scenes: Scenes
beforeAll(async () => {
  scenes = { here: await setScene(), elsewhere: await setScene() }
})

describe('who may ask what (A3, A6)', () => {
  test('every root field has a row, and every row a root field', () => {
    const known = rootFields(schema).map(({ field }) => field.name)
    expect(Object.keys(rows).sort()).toEqual(known.sort())
  })

  const named = [...askableFields, ...Object.keys(values)]

  test.for(named)('%s', async (field) => {
    const seen: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const asker of askers) {
      for (const target of placesOf(field, asker)) {
        const cell = { field, asker, target }
        seen[`${asker} → ${target}`] = await verdictOn(scenes, cell)
        expected[`${asker} → ${target}`] = expectedOn(cell)
      }
    }
    expect(seen).toEqual(expected)
  })
})
