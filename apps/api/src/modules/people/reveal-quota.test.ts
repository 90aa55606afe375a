import { REVEALS_AN_HOUR } from '@afterbell/domain/people/reveal-quota'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { database } from '../../database.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { ask } from '../../testing/test-api.ts'

let here: Scene
let pupilIds: readonly string[]
beforeAll(async () => {
  here = await setScene()
  const { schoolId, homeClassId } = here.pupils.grade3
  const made = await database.pupil.createManyAndReturn({
    data: Array.from({ length: REVEALS_AN_HOUR + 30 }, (_, index) => ({
      ...{ schoolId, homeClassId, pupilNumber: `F4${index}` },
      ...{ name: '示范学生', pinyin: 'shifanxuesheng', initials: 'sfxs' },
    })),
  })
  pupilIds = made.map(({ id }) => id)
})

/** By the clock of the product; the log's own is the database's, which nobody turns. */
const anHourLater = () => vi.setSystemTime(Date.now() + 3_600_000)
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const reveal = async (id: string, as: string): Promise<string> => {
  const { data, errors } = await ask(
    `mutation ($input: RevealRollNumberInput!) { answer: revealRollNumber(input: $input) { __typename ... on UserError { code } } }`,
    { input: { id } },
    { as },
  )
  return errors?.[0]?.extensions?.code ?? data.answer.code ?? 'shown'
}
const counted = (codes: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length]))
const alarms = () => database.action.count({ where: { schoolId: here.school.id, kind: 'people:stop-reveals' } })

describe('a stolen password does not carry off the school’s numbers (F4)', () => {
  test('who asks for all of them at once is shown so many and no more, and it stands in the log once', async () => {
    const codes = await Promise.all(pupilIds.map((id) => reveal(id, here.lead3)))
    expect(counted(codes)).toEqual({ shown: REVEALS_AN_HOUR, REVEAL_QUOTA: 30 })
    expect(await alarms()).toBe(1)
    const seen = pupilIds.filter((_, index) => codes[index] === 'shown')
    const unseen = pupilIds.filter((_, index) => codes[index] !== 'shown')

    // Whom one has seen one may see again: a second call to the same parents is none of a thief's.
    expect(await reveal(seen[0] ?? '', here.lead3)).toBe('shown')
    expect(await reveal(unseen[0] ?? '', here.lead3)).toBe('REVEAL_QUOTA')
    expect(await reveal(unseen[0] ?? '', here.admin)).toBe('shown')

    anHourLater()
    expect(await reveal(unseen[0] ?? '', here.lead3)).toBe('shown')
    expect(await alarms()).toBe(1)
  })

  test('all of them are shown to whoever is not counted (control)', async () => {
    const codes: string[] = []
    for (const id of pupilIds) {
      anHourLater()
      codes.push(await reveal(id, here.admin))
    }
    expect(counted(codes)).toEqual({ shown: pupilIds.length })
  })
})
