import type { ClubCategory, ClubLevel, ClubState } from '@afterbell/db/client'
import { database } from '../database.ts'
import { setScene } from './scene.ts'

interface NewClub {
  readonly name?: string
  /** Numbers of the grades admitted; grade 3 alone unless said. */
  readonly grades?: readonly number[]
  readonly maximum?: number
  readonly state?: ClubState
  readonly category?: ClubCategory
  readonly level?: ClubLevel
  /** Weekday and period; Tuesday's first unless said. */
  readonly sessions?: readonly (readonly [weekday: number, period: number])[]
  readonly teacherId?: string
}

/** The plan's own times (R13, R14): three periods for grades 1 and 2, two and a half for the others. */
const bands = [
  { name: '一二年级', grades: [1, 2], periods: [900, 950, 1000], minutes: 40 },
  { name: '三至六年级', grades: [3, 4, 5, 6], periods: [930, 980, 1030], minutes: 40 },
]

/** A school with its bell schedules, in which pupils, clubs and rosters can be set up directly. */
export async function setClubScene() {
  const scene = await setScene()
  const schoolId = scene.school.id
  const termId = scene.term.id
  const gradeId = (number: number) => {
    const grade = scene.grades.find((each) => each.number === number)
    if (!grade) throw new Error(`The scene has no grade ${number}`)
    return grade.id
  }
  for (const { name, grades, periods, minutes } of bands) {
    const starts = periods[0] ?? 0
    const lasts = (index: number) => (grades.includes(3) && index === 2 ? minutes / 2 : minutes)
    await database.bellSchedule.create({
      data: {
        schoolId,
        termId,
        name,
        startsAt: starts,
        endsAt: (periods[2] ?? 0) + lasts(2),
        periods: {
          create: periods.map((startsAt, index) => ({
            ordinal: index + 1,
            startsAt,
            endsAt: startsAt + lasts(index),
            half: lasts(index) < minutes,
          })),
        },
        grades: { create: grades.map((grade) => ({ gradeId: gradeId(grade), termId })) },
      },
    })
  }

  /** A session's time as the product computes it: the earliest start and the latest end of the grades' schedules. */
  const timeOf = (grades: readonly number[], period: number) => {
    const times = bands
      .filter((band) => band.grades.some((grade) => grades.includes(grade)))
      .map((band) => ({ start: band.periods[period - 1] ?? 0, half: band.grades.includes(3) && period === 3 }))
    return {
      startsAt: Math.min(...times.map(({ start }) => start)),
      endsAt: Math.max(...times.map(({ start, half }) => start + (half ? 20 : 40))),
    }
  }

  const club = ({ grades = [3], maximum = 20, sessions = [[2, 1]], teacherId, ...given }: NewClub = {}) =>
    database.club.create({
      data: {
        schoolId,
        termId,
        name: given.name ?? `社团 ${crypto.randomUUID().slice(0, 8)}`,
        category: given.category ?? 'ART',
        level: given.level ?? (grades.length > 1 ? 'SCHOOL' : 'GRADE'),
        state: given.state ?? 'OPEN',
        minimum: 1,
        target: maximum,
        maximum,
        grades: { create: grades.map((grade) => ({ gradeId: gradeId(grade) })) },
        sessions: {
          create: sessions.map(([weekday, period]) => ({ weekday, period, ...timeOf(grades, period) })),
        },
        ...(teacherId && { teachers: { create: { staffId: teacherId } } }),
      },
    })

  /** New pupils of a grade, in its first home class. */
  const pupils = (grade: number, count: number, name = '示范') =>
    database.pupil.createManyAndReturn({
      data: Array.from({ length: count }, (_, index) => ({
        schoolId,
        homeClassId: scene.classOf(grade).id,
        pupilNumber: crypto.randomUUID().slice(0, 18),
        name: `${name}${index + 1}`,
        pinyin: 'shifan',
        initials: 'sf',
      })),
    })

  const pupil = async (grade: number, name = '示范') => {
    const [created] = await pupils(grade, 1, name)
    if (!created) throw new Error('No pupil was created')
    return created
  }

  /** Puts a pupil on a roster or waiting list, behind the others, without asking the product. */
  const place = (clubId: string, pupilId: string, state: 'ENROLLED' | 'WAITING' = 'ENROLLED') =>
    database.$transaction(async (tx) => {
      const { _max } = await tx.enrolment.aggregate({ where: { schoolId, clubId }, _max: { position: true } })
      const isEnrolled = state === 'ENROLLED'
      if (isEnrolled) {
        // Not through Prisma, which would change the club's version.
        await tx.$executeRaw`UPDATE club SET taken = taken + 1 WHERE school_id = ${schoolId}::uuid AND id = ${clubId}::uuid`
      }
      return tx.enrolment.create({
        data: {
          schoolId,
          clubId,
          pupilId,
          state,
          position: (_max.position ?? 0) + 1,
          enrolledAt: isEnrolled ? new Date() : null,
        },
      })
    })

  /** The names on a list, in order. */
  const order = async (clubId: string, state: 'ENROLLED' | 'WAITING') => {
    const rows = await database.enrolment.findMany({
      where: { schoolId, clubId, state },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { pupil: { select: { name: true } } },
    })
    return rows.map((row) => row.pupil.name)
  }

  /** How many places of a club are taken, by its counter. */
  const taken = async (id: string) =>
    (await database.club.findUniqueOrThrow({ where: { schoolId_id: { schoolId, id } } })).taken

  /** `pupils` makes new ones here; the scene's own of grade 3, the guardian's child, is `child`. */
  return { ...scene, child: scene.pupils.grade3, schoolId, termId, gradeId, club, pupils, pupil, place, order, taken }
}

export type ClubScene = Awaited<ReturnType<typeof setClubScene>>
