import { describe, expect, test } from 'vitest'
import { checkTerm, type PlanRule } from './finding.ts'
import { rule as adults } from './rules/adult-in-every-session.ts'
import { rule as formed } from './rules/care-classes-formed.ts'
import { rule as care } from './rules/care-for-everybody.ts'
import { rule as size } from './rules/club-size.ts'
import { rule as minutes } from './rules/minutes-a-day.ts'
import { rule as nearest } from './rules/own-class-first.ts'
import { rule as places } from './rules/places-ready.ts'
import { rule as window } from './rules/service-window.ts'
import { rule as periods } from './rules/sport-and-science-a-week.ts'
import { rule as voluntary } from './rules/voluntary.ts'
import { aCareClass, aClub, aPerson, aSession, soundTerm } from './term-facts.fixture.ts'
import type { TermFacts } from './term-facts.ts'

const rules = [minutes, window, adults, periods, care, formed, nearest, size, places, voluntary]
const said = (rule: PlanRule, change: Partial<TermFacts>) =>
  rule.check(soundTerm(change)).map(({ sentence }) => sentence.zh)

describe('a term against its plan', () => {
  test('a sound term has no finding, in the order of the requirements', () => {
    const checks = checkTerm(rules, soundTerm())
    expect(checks.map(({ rule, state }) => [rule.requirement, state])).toEqual(
      ['R01', 'R12', 'R14', 'R16', 'R19', 'R20', 'R21', 'R22', 'R59', 'R90'].map((id) => [id, 'MET']),
    )
  })

  test('without a published plan its thresholds are unknown, and what needs none is still checked', () => {
    const checks = checkTerm(rules, soundTerm({ thresholds: null, careClasses: [aCareClass({ adults: [] })] }))
    const states = Object.fromEntries(checks.map(({ rule, state }) => [rule.requirement, state]))
    expect(states).toMatchObject({ R12: 'UNKNOWN', R14: 'UNKNOWN', R19: 'UNKNOWN', R22: 'UNKNOWN', R16: 'OPEN' })
  })

  test('every finding speaks both languages and says where it is mended', () => {
    const broken = soundTerm({
      dismissals: [{ grade: 3, leavesAt: 1045 }],
      clubs: [aClub({ taken: 7, sessions: [aSession({ venue: null, adults: [] })] })],
      careClasses: [aCareClass({ venue: null, adults: [] })],
    })
    const findings = checkTerm(rules, broken).flatMap((check) => check.findings)
    expect(findings.length).toBeGreaterThan(5)
    for (const { sentence, evidence, mend } of findings) {
      expect(sentence.zh).not.toBe('')
      expect(sentence.en).not.toMatch(/[一-鿿]{4,}.*[一-鿿]{4,}.*[一-鿿]{4,}/)
      expect(evidence.length).toBeGreaterThan(0)
      expect(mend.kind).toMatch(/RECORD|PAGE/)
    }
  })
})

describe('R12 and R14: minutes', () => {
  test('the plan’s grades 3–4 leave after 115 of 120 minutes', () => {
    const change = {
      bells: [{ grades: [3, 4, 5] as const, startsAt: 930, endsAt: 1050 }],
      dismissals: [
        { grade: 3, leavesAt: 1045 },
        { grade: 4, leavesAt: 1045 },
        { grade: 5, leavesAt: 1050 },
      ] as const,
    }
    expect(said(minutes, change)).toEqual(['三年级、四年级 15:30–17:25 共 115 分钟，比方案承诺的 120 分钟少 5 分钟。'])
    expect(said(window, change)).toEqual([])
  })

  test('a window that is itself too short', () => {
    expect(said(window, { bells: [{ grades: [3], startsAt: 930, endsAt: 1040 }] })).toEqual([
      '三年级的作息 15:30–17:20 共 110 分钟，少于 120 分钟。',
    ])
  })
})

describe('R16: an adult in every session', () => {
  test('a care class without anybody', () => {
    expect(said(adults, { careClasses: [aCareClass({ adults: [] })] })).toEqual([
      '周二 15:30–17:25 三（1）班托管没有人值守。',
    ])
  })

  test('a club whose teacher stands elsewhere then, and one without a teacher; a draft not yet', () => {
    const clubs = [
      aClub({ teacherIds: ['wang'], sessions: [aSession({ adults: [] })] }),
      aClub({ name: '书法', teacherIds: [], sessions: [aSession({ adults: [] })] }),
      aClub({ name: '草稿', state: 'DRAFT', sessions: [aSession({ adults: [] })] }),
    ]
    expect(said(adults, { clubs })).toEqual([
      '周二 16:20–17:00「围棋」没有人值守：wang同一时间在「三（1）班托管」。',
      '周二 16:20–17:00「书法」没有人值守：社团还没有指导教师。',
    ])
  })
})

describe('R19: sport, science and art a week', () => {
  test('two clubs at one time are one period', () => {
    const thresholds = { ...(soundTerm().thresholds as object), sportPeriodsPerWeek: 2 } as TermFacts['thresholds']
    const clubs = [aClub(), aClub({ name: '足球' }), aClub({ category: 'SCIENCE' })]
    expect(said(periods, { thresholds, clubs })).toEqual(['三年级每周体育 1 课时，方案承诺 2 课时。'])
    expect(said(periods, { thresholds, clubs: [...clubs, aClub({ sessions: [aSession({ weekday: 4 })] })] })).toEqual(
      [],
    )
  })
})

describe('R01 and R20: care', () => {
  test('an approved pupil without a care class on a weekday applied for; an unconfirmed one is not owed it', () => {
    const [application] = soundTerm().applications
    if (!application) throw new Error('The sound term has an application')
    const wanting = { ...application, pupilId: 'zhang', weekdays: [2, 4] as const }
    expect(said(care, { applications: [application, wanting] })).toEqual([
      '三年级周二有 1 名报名获批的学生没有托管班。',
      '三年级周四有 1 名报名获批的学生没有托管班。',
    ])
    expect(said(care, { applications: [{ ...wanting, confirmed: false }] })).toEqual([])
  })

  test('a care class beyond its room, and classes combined against the plan', () => {
    const small = { id: 'small', name: '小教室', capacity: 1 }
    const careClasses = [aCareClass({ venue: small, pupilIds: ['li', 'zhang'], homeClassIds: ['3-1', '3-2'] })]
    expect(said(formed, { careClasses })).toEqual(['三（1）班托管有 2 人，小教室只容 1 人。'])
    const thresholds = { ...(soundTerm().thresholds as object), combineWithin: 'HOME_CLASS' } as TermFacts['thresholds']
    expect(said(formed, { careClasses, thresholds })).toContain('三（1）班托管由 2 个班合成，方案规定不合班。')
  })
})

describe('R21: own class first, then own grade', () => {
  const careClasses = [aCareClass({ adults: [{ staffId: 'sun', leads: true }] })]

  test('somebody else leads while the own teacher is free', () => {
    expect(said(nearest, { careClasses })).toEqual(['周二 15:30–17:25 三（1）班托管由sun值守，而本班的wang有空。'])
  })

  test('nobody nearer is free: of the grade but away that day, or in a club', () => {
    const staff = [aPerson('sun'), aPerson('wang', { grade: 3, weekdays: [1] }), aPerson('zhao', { grade: 3 })]
    expect(said(nearest, { careClasses, staff })).toEqual([])
  })
})

describe('R22: club size', () => {
  test('too small, too large, and one that is still being filled', () => {
    const clubs = [
      aClub({ taken: 19 }),
      aClub({ name: '足球', id: 'football', taken: 31 }),
      aClub({ taken: 3, state: 'OPEN' }),
    ]
    expect(said(size, { clubs })).toEqual([
      '「围棋」19 人，比允许的范围少 1 人。',
      '「足球」31 人，比允许的范围多 1 人。',
    ])
  })
})

describe('R59: places ready', () => {
  test('no venue, a wish for one that is in use, and a venue too small', () => {
    const hall = { id: 'hall', name: '活动室', capacity: 45 }
    const clubs = [
      aClub(),
      aClub({ name: '足球', id: 'football', sessions: [aSession({ venue: null, wishedVenue: hall })] }),
      aClub({ name: '书法', id: 'brush', sessions: [aSession({ weekday: 4, venue: null, wishedVenue: hall })] }),
      aClub({ name: '合唱', id: 'choir', taken: 46, sessions: [aSession({ weekday: 5 })] }),
    ]
    expect(said(places, { clubs })).toEqual([
      '周二 16:20–17:00「足球」希望用活动室，而「围棋」已在那里。',
      '周四 16:20–17:00「书法」没有场地。',
      '「合唱」已录取 46 人，活动室只容 45 人。',
    ])
  })
})

describe('R90: strictly voluntary', () => {
  const [application] = soundTerm().applications
  const entered = (count: number, clubIds: readonly string[] = ['chess']) =>
    Array.from({ length: count }, (_, index) => ({
      ...(application as TermFacts['applications'][number]),
      pupilId: `pupil ${clubIds.join()} ${index}`,
      enteredByStaff: true,
      clubIds,
    }))

  test('placed although the guardian has not confirmed', () => {
    expect(
      said(voluntary, { applications: entered(1).map((each) => ({ ...each, pupilId: 'li', confirmed: false })) }),
    ).toEqual(['三（1）班有 1 名学生已编入，家长尚未确认。'])
  })

  test('a class entered by staff all alike; friends who apply alike are none', () => {
    expect(said(voluntary, { applications: entered(12) })).toEqual([
      '三（1）班有 12 份由教师录入的报名，星期和志愿完全相同，请核实是否自愿。',
    ])
    expect(said(voluntary, { applications: [...entered(12), ...entered(12, ['choir'])] })).toEqual([])
    expect(said(voluntary, { applications: entered(9) })).toEqual([])
    expect(said(voluntary, { applications: entered(12).map((each) => ({ ...each, enteredByStaff: false })) })).toEqual(
      [],
    )
  })
})
