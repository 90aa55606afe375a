import { beforeAll, describe, expect, it } from 'vitest'
import { type DemoApplication, planApplications } from './applications.ts'
import { planClubs } from './clubs/plan.ts'
import { planPeople } from './people.ts'

let applications: readonly DemoApplication[]
beforeAll(async () => {
  applications = await planApplications(await planPeople(), await planClubs())
})

describe('the applications of the demo term', () => {
  it('are read from the platform’s own list by the program’s rules', () => {
    // 1,426 lines; those without a known pupil, a day or a readable club are for a person to mend.
    expect(applications.length).toBeGreaterThan(1_100)
    expect(new Set(applications.map(({ values }) => values.pupil.id)).size).toBe(applications.length)
  })

  it('are mostly approved, and show each state', () => {
    const states = Map.groupBy(applications, ({ state }) => state)
    expect([...states.keys()].sort()).toEqual(['APPROVED', 'RETURNED', 'SUBMITTED', 'WITHDRAWN'])
    expect(states.get('APPROVED')?.length).toBeGreaterThan(0.85 * applications.length)
  })

  it('nothing is approved that no guardian confirmed (R90)', () => {
    const silent = applications.filter(({ values }) => !values.confirmed)
    expect(silent.length).toBeGreaterThan(0)
    expect(silent.filter(({ state }) => state === 'APPROVED')).toEqual([])
  })
})
