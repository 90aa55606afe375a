import { expect, test } from 'vitest'
import { serviceFindings } from './service-findings.ts'

const grade = (number: number) => ({ id: `g${number}`, number })

const bells = (startsAt: number, endsAt: number, ...grades: number[]) => ({
  id: `b${startsAt}`,
  name: '',
  startsAt,
  endsAt,
  updatedAt: '',
  grades: grades.map(grade),
  periods: [],
})

const leaves = (number: number, leavesAt: number) => ({
  id: `d${number}`,
  grade: grade(number),
  leavesAt,
  order: number,
  gate: '',
  updatedAt: '',
})

const spring = {
  bellSchedules: [bells(900, 1040, 1, 2), bells(930, 1050, 3, 4, 5, 6)],
  dismissals: [leaves(1, 1040), leaves(2, 1040), leaves(4, 1045), leaves(3, 1045), leaves(5, 1050), leaves(6, 1050)],
  ruleThresholds: { minutesPerDay: 120 } as never,
}

test('grades 3–4, who leave at 17:25, have 115 of the 120 minutes promised; the others keep the promise (R12)', () => {
  expect(serviceFindings(spring).map(({ grades, minutes, shortBy }) => ({ grades, minutes, shortBy }))).toEqual([
    { grades: [1, 2], minutes: 140, shortBy: 0 },
    { grades: [3, 4], minutes: 115, shortBy: 5 },
    { grades: [5, 6], minutes: 120, shortBy: 0 },
  ])
})

test('without a plan nothing is promised, and a grade without a schedule is not judged', () => {
  expect(serviceFindings({ ...spring, ruleThresholds: null })).toEqual([])
  expect(serviceFindings({ ...spring, bellSchedules: [] })).toEqual([])
})
