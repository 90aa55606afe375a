import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { recordedStatements } from '../../testing/recorded-statements.ts'
import { ask } from '../../testing/test-api.ts'
import { planRules } from './service/rules.ts'

const document = `query ($termId: ID!) { findings(termId: $termId) {
  requirement title promise state findings { sentence evidence { label value } mend { resource recordId page } } } }`

let here: ClubScene
let elsewhere: ClubScene
beforeAll(async () => {
  here = await setClubScene()
  elsewhere = await setClubScene()
})

const findings = async (as: string, termId = here.termId, locale: 'zh' | 'en' = 'zh') => {
  const { data, errors } = await ask(document, { termId }, { as, locale })
  expect(errors).toBeUndefined()
  return data.findings as { requirement: string; state: string; promise: string; findings: { sentence: string }[] }[]
}
const checkOf = async (requirement: string, locale: 'zh' | 'en' = 'zh') =>
  (await findings(here.admin, here.termId, locale)).find((check) => check.requirement === requirement)

describe('what the plan promises and where the term stands (对照方案)', () => {
  test('every rule is there once, whoever added it', async () => {
    const requirements = (await findings(here.admin)).map(({ requirement }) => requirement)
    expect(requirements).toEqual(['R01', 'R12', 'R14', 'R16', 'R19', 'R20', 'R21', 'R22', 'R59', 'R90'])
    expect(new Set(planRules.map(({ requirement }) => requirement)).size).toBe(planRules.length)
  })

  test('without a published plan its thresholds are unknown', async () => {
    expect(await checkOf('R12')).toMatchObject({ state: 'UNKNOWN', promise: null, findings: [] })
  })

  test('a club that nobody stands in and that has no room is found, in the language asked for', async () => {
    const club = await here.club({ name: '围棋', teacherId: here.teacher.id })
    const uncovered = await checkOf('R16')
    expect(uncovered?.state).toBe('OPEN')
    expect(uncovered?.findings).toEqual([
      {
        sentence: '周二 15:30–16:10「围棋」没有人值守：指导教师还没有排到这次活动。',
        evidence: [
          { label: '时间', value: '周二 15:30–16:10' },
          { label: '社团', value: '围棋' },
        ],
        mend: { resource: 'clubs', recordId: club.id, page: null },
      },
    ])
    expect((await checkOf('R59', 'en'))?.findings[0]?.sentence).toBe('围棋 has no venue on Tuesday 15:30–16:10.')
    const { schoolId, termId } = here
    const session = await database.clubSession.findFirstOrThrow({ where: { schoolId, clubId: club.id } })
    await database.staffAssignment.create({
      data: {
        ...{ schoolId, termId, staffId: here.teacher.id, clubSessionId: session.id },
        // The database takes the times from the session.
        ...{ weekday: 1, startsAt: 0, endsAt: 1 },
      },
    })
    expect((await checkOf('R16'))?.findings).toEqual([])
  })

  test('a term of another school is absent, and a teacher is not asked to mend', async () => {
    expect(await findings(here.admin, elsewhere.termId)).toBeNull()
    const { errors } = await ask(document, { termId: here.termId }, { as: here.accounts.teacher })
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('costs the same number of statements whatever the school’s size', async () => {
    const counted = async () => (await recordedStatements(() => findings(here.admin))).length
    const few = await counted()
    for (let more = 0; more < 5; more += 1) await here.club({ grades: [3, 4] })
    expect(await counted()).toBe(few)
  })
})
