import { isPassword } from '@afterbell/api/src/access/password-hash.ts'
import { timedSessions } from '@afterbell/api/src/modules/clubs/club/session-times.ts'
import { loadPupilState } from '@afterbell/api/src/modules/people/imports/pupil-state.ts'
import { loadStaffState } from '@afterbell/api/src/modules/people/imports/staff-state.ts'
import { openSecrets } from '@afterbell/api/src/modules/placement/secrets.ts'
import { freezeInput } from '@afterbell/api/src/modules/placement/service/frozen-input.ts'
import { rulesOf } from '@afterbell/api/src/modules/placement/service/rules.ts'
import { createDatabaseClient, type DatabaseClient } from '@afterbell/db/client'
import { createTestDatabase, type TestDatabase } from '@afterbell/db/test-databases'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { checkPupilList } from '@afterbell/domain/people/pupil-list'
import { checkStaffList } from '@afterbell/domain/people/staff-list'
import { inputHashOf } from '@afterbell/domain/placement/commit-reveal'
import type { DrawStatistics } from '@afterbell/domain/placement/draw-result'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountId, USERNAMES } from './accounts.ts'
import { readFixture } from './people/lists.ts'
import { SCHOOL } from './schools.ts'
import { seedDemo } from './seed.ts'

const password = 'a demo password of these tests'
const schoolId = SCHOOL.id
const admin: SchoolViewer = {
  accountId: accountId('admin'),
  name: '学校管理员',
  schoolId,
  bureauId: null,
  grants: [],
  timeZone: 'Asia/Shanghai',
  mustChangePassword: false,
}

let seeded: TestDatabase
let database: DatabaseClient

beforeAll(async () => {
  seeded = await createTestDatabase()
  database = createDatabaseClient(seeded.url, { poolSize: 4 })
  await seedDemo({ databaseUrl: seeded.url, password, report: () => {} })
})

afterAll(async () => {
  await database.$disconnect()
  await seeded.drop()
})

describe('the demo school', () => {
  it('has the size that a newcomer is told', async () => {
    expect({
      schools: await database.school.count(),
      homeClasses: await database.homeClass.count({ where: { schoolId } }),
      withHeadTeacherAndRoom: await database.homeClass.count({
        where: { schoolId, headTeacherId: { not: null }, venueId: { not: null } },
      }),
      pupils: await database.pupil.count({ where: { schoolId, archivedAt: null } }),
      withoutGuardian: await database.pupil.count({ where: { schoolId, guardianships: { none: {} } } }),
      guardians: await database.guardian.count({ where: { schoolId } }),
      staff: await database.staff.count({ where: { schoolId, kind: { in: ['TEACHER', 'EMPLOYEE'] } } }),
      helpers: await database.staff.count({ where: { schoolId, kind: { in: ['VOLUNTEER', 'OUTSIDE_INSTRUCTOR'] } } }),
      groups: await database.group.count({ where: { schoolId } }),
      venues: await database.venue.count({ where: { schoolId } }),
      courses: await database.course.count({ where: { schoolId } }),
      clubs: await database.club.count({ where: { schoolId } }),
      clubsWithoutTeacherOrCourse: await database.club.count({
        where: { schoolId, OR: [{ teachers: { none: {} } }, { courseId: null }] },
      }),
    }).toEqual({
      schools: 3,
      homeClasses: 36,
      withHeadTeacherAndRoom: 36,
      pupils: 1489,
      withoutGuardian: 0,
      guardians: 2018,
      staff: 99,
      helpers: 6,
      groups: 12,
      venues: 49,
      courses: 30,
      clubs: 62,
      clubsWithoutTeacherOrCourse: 0,
    })
  })

  it('seats a leader in every group, and parents with their pupils in the leading group and the committee', async () => {
    expect(await database.group.count({ where: { schoolId, memberships: { none: { position: 'LEADER' } } } })).toBe(0)
    const representatives = await database.groupMembership.findMany({
      where: { schoolId, position: 'PARENT_REPRESENTATIVE', endsOn: null },
      include: { group: true, guardian: true, pupil: { include: { guardianships: true, homeClass: true } } },
    })
    expect(new Set(representatives.map(({ pupil }) => pupil?.homeClass.gradeId)).size).toBe(6)
    for (const { group, guardianId, pupil } of representatives) {
      expect(group.kind).toBe('LEADING_GROUP')
      expect(pupil?.guardianships.map((each) => each.guardianId)).toContain(guardianId)
    }
  })

  it('has six accounts that can sign in, each with its role', async () => {
    const accounts = await database.user.findMany({ include: { credentials: true, grants: true } })
    const grants = new Map(accounts.map(({ username, grants: [grant] }) => [username, grant]))
    expect(USERNAMES.map((username) => [username, grants.get(username)?.role, grants.get(username)?.grades])).toEqual([
      ['admin', 'SCHOOL_ADMIN', []],
      ['office', 'OFFICE', []],
      ['lead3', 'GRADE_LEAD', [3]],
      ['lead5', 'GRADE_LEAD', [5]],
      ['teacher', 'TEACHER', []],
      ['bureau', 'BUREAU', []],
    ])
    const teacher = await database.staff.findFirst({
      where: { schoolId, grants: { some: { role: 'TEACHER' } }, homeClasses: { some: {} }, clubs: { some: {} } },
    })
    expect(teacher?.id).toBe(grants.get('teacher')?.staffId)
    for (const { name, mustChangePassword, credentials } of accounts) {
      expect(name).toContain('演示账号')
      expect(mustChangePassword).toBe(false)
      expect(credentials.map(({ providerId }) => providerId)).toEqual(['credential'])
      expect(await isPassword(password, credentials[0]?.password ?? '')).toBe(true)
    }
    expect(new Set(accounts.map(({ credentials }) => credentials[0]?.password)).size).toBe(6)
  })
})

describe('the policies', () => {
  it('are published, with the thresholds of the plan for the other rooms, and its next version in consultation', async () => {
    const published = await database.policyVersion.count({ where: { schoolId, state: 'PUBLISHED' } })
    expect(published).toBe(await database.policy.count({ where: { schoolId } }))
    const versions = await database.policyVersion.findMany({
      where: { schoolId, policy: { kind: 'PLAN' } },
      include: { thresholds: true, comments: { include: { member: true } }, consultation: true },
      orderBy: { number: 'asc' },
    })
    expect(
      versions.map(({ number, state, thresholds, comments, consultation }) => [
        number,
        state,
        thresholds?.minutesPerDay,
        comments.length,
        consultation.length,
      ]),
    ).toEqual([
      [1, 'PUBLISHED', 120, 3, 8],
      [2, 'IN_CONSULTATION', 120, 4, 8],
    ])
    for (const { groupId, member } of versions.flatMap(({ comments }) => comments)) expect(member.groupId).toBe(groupId)
  })

  it('give duties to offices, to every grade department and to the parents (R41)', async () => {
    const idle = await database.group.findMany({ where: { schoolId, duties: { none: {} } }, select: { kind: true } })
    expect(idle.map(({ kind }) => kind)).toEqual(['LEADING_GROUP'])
    expect(await database.duty.count({ where: { schoolId, policyId: null } })).toBe(0)
  })
})

describe('the clubs', () => {
  it('meet when a club of those grades and periods would be timed by the program', async () => {
    const clubs = await database.club.findMany({ where: { schoolId }, include: { grades: true, sessions: true } })
    for (const { termId, grades, sessions } of clubs) {
      const asked = sessions.map(({ weekday, period, venueId }) => ({ weekday: weekday as 1, period, venueId }))
      const gradeIds = grades.map(({ gradeId }) => gradeId)
      expect(await timedSessions(database, { schoolId, termId, gradeIds, sessions: asked })).toEqual(
        sessions.map(({ weekday, period, venueId, startsAt, endsAt }) => ({
          weekday,
          period,
          venueId,
          startsAt,
          endsAt,
        })),
      )
    }
  })
})

describe('the rosters', () => {
  const broken = (query: TemplateStringsArray) => database.$queryRaw(query)

  it('count what they hold, and never more than there are places', async () => {
    expect(
      await broken`SELECT name FROM club WHERE taken > maximum OR taken <> (SELECT count(*) FROM enrolment
        WHERE enrolment.school_id = club.school_id AND club_id = club.id AND enrolment.state = 'ENROLLED')`,
    ).toEqual([])
  })

  it('have nobody at two places at one time', async () => {
    expect(
      await broken`SELECT one.pupil_id FROM enrolment AS one
        JOIN enrolment AS other USING (school_id, pupil_id)
        JOIN club_session AS a ON a.school_id = one.school_id AND a.club_id = one.club_id
        JOIN club_session AS b ON b.school_id = other.school_id AND b.club_id = other.club_id
        WHERE one.club_id < other.club_id AND one.state = 'ENROLLED' AND other.state = 'ENROLLED'
          AND a.weekday = b.weekday AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
    ).toEqual([])
  })

  it('have nobody of a grade that is not admitted, and nobody who left', async () => {
    expect(
      await broken`SELECT enrolment.id FROM enrolment
        JOIN pupil ON pupil.school_id = enrolment.school_id AND pupil.id = enrolment.pupil_id
        JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
        LEFT JOIN club_grade ON club_grade.school_id = enrolment.school_id
          AND club_grade.club_id = enrolment.club_id AND club_grade.grade_id = home_class.grade_id
        WHERE club_grade.grade_id IS NULL OR pupil.archived_at IS NOT NULL`,
    ).toEqual([])
  })

  it('number their lines without gaps, and let pupils wait for full clubs only', async () => {
    expect(
      await broken`SELECT club_id, state FROM enrolment GROUP BY school_id, club_id, state
        HAVING min(position) <> 1 OR max(position) <> count(*) OR count(DISTINCT position) <> count(*)`,
    ).toEqual([])
    expect(
      await broken`SELECT name FROM club JOIN enrolment ON enrolment.school_id = club.school_id AND club_id = club.id
        WHERE enrolment.state = 'WAITING' AND taken < maximum`,
    ).toEqual([])
  })

  it('are filled as a school fills them', async () => {
    const clubs = await database.club.findMany({ where: { schoolId }, include: { enrolments: true } })
    const taking = clubs.filter(({ state }) => state !== 'DRAFT')
    expect(taking.length).toBe(61)
    expect(
      taking.filter(({ taken, maximum, minimum }) => taken < minimum || taken < Math.floor(0.7 * maximum)),
    ).toEqual([])
    const withWaiting = taking.filter(({ enrolments }) => enrolments.some(({ state }) => state === 'WAITING'))
    expect(withWaiting.length).toBeGreaterThanOrEqual(5)
    const places = taking.flatMap(({ enrolments }) => enrolments)
    expect(places.filter(({ pinned }) => pinned).length).toBeGreaterThan(10)
    expect(places.filter(({ state }) => state === 'WITHDRAWN').length).toBeGreaterThan(10)
    expect(places.filter(({ state, withdrawReason }) => state === 'WITHDRAWN' && !withdrawReason)).toEqual([])
  })
})

describe('the placement', () => {
  it('is committed to before applications closed, and rehearsed by two rules, whose inputs are those that stand', async () => {
    const commitments = await database.drawCommitment.findMany({ where: { schoolId }, include: { draws: true } })
    expect(commitments.map(({ publicEntropy, draws }) => [publicEntropy, draws.length])).toEqual([[null, 2]])
    const [commitment] = commitments
    const applied = await database.application.aggregate({ where: { schoolId }, _max: { submittedAt: true } })
    expect(commitment?.createdAt.getTime()).toBeLessThan(applied._max.submittedAt?.getTime() ?? 0)
    if (!commitment) throw new Error('The demo has no commitment')
    const { pseudonymKey } = openSecrets(schoolId, commitment.secretCipher)
    for (const { state, official, stats, inputHash, ...draw } of commitment.draws) {
      const { places } = stats as unknown as DrawStatistics
      expect([state, official]).toEqual(['READY', false])
      // Guardians ask for twice the places that there are, so nearly all are taken.
      expect(places.taken).toBeGreaterThan(0.9 * places.maximum)
      const choices = { termId: draw.termId, drawId: commitment.id, pseudonymKey, ...rulesOf(draw), adjustments: [] }
      expect(inputHashOf((await freezeInput(database, admin, choices)).input)).toBe(inputHash)
    }
  })
})

describe('care', () => {
  it('has everybody with an approved and confirmed application on every day, but for the few approved late (R01)', async () => {
    const applications = await database.application.findMany({
      where: { schoolId, state: 'APPROVED', confirmedAt: { not: null } },
      select: { pupilId: true, weekdays: true },
    })
    const places = await database.carePlace.findMany({ where: { schoolId }, select: { pupilId: true, weekday: true } })
    const served = new Set(places.map(({ pupilId, weekday }) => `${weekday} ${pupilId}`))
    const without = new Set(
      applications
        .filter(({ pupilId, weekdays }) => weekdays.some((day) => !served.has(`${day} ${pupilId}`)))
        .map(({ pupilId }) => pupilId),
    )
    expect(without.size).toBeGreaterThan(0)
    expect(without.size).toBeLessThan(10)
    const wanted = applications.filter(({ pupilId }) => !without.has(pupilId))
    expect(places).toHaveLength(wanted.reduce((sum, { weekdays }) => sum + weekdays.length, 0))
  })

  it('has a room for every class that holds it', async () => {
    const classes = await database.careClass.findMany({
      where: { schoolId },
      include: { venue: true, _count: { select: { places: true } } },
    })
    expect(classes.length).toBeGreaterThan(100)
    expect(classes.filter(({ venue, _count }) => !venue || venue.capacity < _count.places)).toEqual([])
  })
})

describe('the timetable', () => {
  it('has an adult in every care class and every session of a club that is no draft (R16), from the own class or grade (R21)', async () => {
    const withoutAdult = { where: { schoolId, assignments: { none: { active: true } } } }
    expect(await database.careClass.count(withoutAdult)).toBe(0)
    const sessions = await database.clubSession.findMany({
      ...withoutAdult,
      select: { club: { select: { state: true } } },
    })
    expect(sessions.filter(({ club }) => club.state !== 'DRAFT')).toEqual([])
    const care = await database.careClass.findMany({
      where: { schoolId },
      include: { homeClasses: { include: { homeClass: true } }, assignments: { include: { staff: true } } },
    })
    const near = care.filter(({ gradeId, homeClasses, assignments }) =>
      assignments.every(
        ({ staffId, staff }) =>
          staff.gradeId === gradeId || homeClasses.some(({ homeClass }) => homeClass.headTeacherId === staffId),
      ),
    )
    expect(near.length / care.length).toBeGreaterThan(0.9)
  })

  it('has a cover, a move, a cancellation, a make-up day’s cover, a rota without gaps, and a leader for each grade and day', async () => {
    const exceptions = await database.sessionException.findMany({ where: { schoolId }, orderBy: { date: 'asc' } })
    expect(exceptions.map(({ kind }) => kind)).toEqual(['COVER', 'COVER', 'MOVE', 'CANCEL'])
    const turns = await database.dutyTurn.groupBy({ by: ['date'], where: { schoolId }, _count: true })
    expect(turns.length).toBeGreaterThan(25)
    expect(turns.filter(({ _count }) => _count !== 2)).toEqual([])
    expect(await database.dismissalLeader.count({ where: { schoolId } })).toBe(30)
  })
})

describe("importing the school's own lists into it", () => {
  it('gives pupils of every verdict', async () => {
    const check = checkPupilList(await readFixture('pupils-2022-spring.xlsx'), await loadPupilState(database, admin))
    if (!check.ok) throw new Error(check.code)
    expect(check.counts).toEqual({ NEW: 38, UPDATE: 69, UNCHANGED: 1410, DUPLICATE: 1, INVALID: 12 })
    const changes = check.lines.flatMap(({ verdict, known }) => (verdict === 'UPDATE' && known?.changes) || [])
    const byField = Map.groupBy(changes, ({ field }) => field)
    expect(Object.fromEntries(byField.entries().map(([field, all]) => [field, all.length]))).toEqual({
      guardian: 34,
      homeClassId: 24,
      name: 10,
      archived: 2,
    })
    expect(check.unlistedIds.length).toBe(4)
  })

  it('gives staff of every verdict that their list has', async () => {
    const check = checkStaffList(await readFixture('staff-2022-spring.xlsx'), await loadStaffState(database, admin))
    if (!check.ok) throw new Error(check.code)
    expect(check.counts).toEqual({ NEW: 5, UPDATE: 7, UNCHANGED: 87, DUPLICATE: 0, INVALID: 3 })
  })
})
