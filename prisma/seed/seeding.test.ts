import { createTestDatabase } from '@afterbell/db/test-databases'
import { describe, expect, it } from 'vitest'
import { isEmpty, seedDemo } from './seed.ts'
import { dumpOf } from './testing/dump.ts'

const password = 'a demo password of these tests'
const quietly = (databaseUrl: string) => seedDemo({ databaseUrl, password, report: () => {} })

describe('seeding', () => {
  it('tells each step, cut off at the last one leaves nothing behind, and writes the same school whenever it is whole', async () => {
    await using whole = await createTestDatabase()
    expect(await isEmpty(whole.url)).toBe(true)
    await quietly(whole.url)
    expect(await isEmpty(whole.url)).toBe(false)

    await using cut = await createTestDatabase()
    const told: string[] = []
    const cutOff = seedDemo({
      databaseUrl: cut.url,
      password,
      report: (step, done, of) => {
        told.push(`${done}/${of}`)
        expect(step).toMatch(/^\p{Script=Han}+ · [a-z]/u)
        if (done === of) throw new Error('the power went')
      },
    })
    await expect(cutOff).rejects.toThrow('the power went')
    expect(told.length).toBeGreaterThan(1)
    expect(told).toEqual(told.map((_, index) => `${index + 1}/${told.length}`))
    const empty = await dumpOf(cut.url)
    expect(Object.entries(empty).filter(([, rows]) => rows.length > 0)).toEqual([])

    // Two starts at once: one writes, the other finds it written.
    await Promise.all([quietly(cut.url), quietly(cut.url)])
    const [one, other] = [await dumpOf(whole.url), await dumpOf(cut.url)]
    expect(Object.keys(other)).toEqual(Object.keys(one))
    for (const [table, rows] of Object.entries(other)) expect([table, rows]).toEqual([table, one[table]])
  })
})
