import type { AttendanceStatus, HomeworkState, ReleaseWay } from '@afterbell/db/client'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { columnDate, database, rowKey } from '../database.ts'
import { setClubScene } from './club-scene.ts'

const now = new Date('2022-02-22T10:00:00Z')

/** A Tuesday of the scene's term, and the next one. */
export const factTuesday = '2022-02-22'
export const nextFactTuesday = '2022-03-01'

interface Taking {
  readonly date?: SchoolDate
  /** The pupils in order, each with the mark; null: not yet marked. */
  readonly marks: readonly (readonly [pupil: { id: string; homeClassId: string }, status: AttendanceStatus | null])[]
}

/** A school in which registers are written straight into the database, as the room of registers writes them. */
export async function setRegisterFactsScene() {
  const scene = await setClubScene()
  const { schoolId, termId } = scene

  /** A care class of a grade on Tuesdays. */
  const care = (grade = 3) =>
    database.careClass.create({
      data: {
        ...{ schoolId, termId, gradeId: scene.gradeId(grade), weekday: 2, name: `托管 ${crypto.randomUUID()}` },
        ...{ startsAt: 930, endsAt: 1050 },
      },
    })

  /** The first session of a new club on Tuesdays. */
  const clubSession = async () => {
    const club = await scene.club({ sessions: [[2, 2]] })
    return database.clubSession.findFirstOrThrow({ where: { schoolId, clubId: club.id } })
  }

  /** Opens a register with the pupils of `marks`, marked or not. */
  const open = async (
    session: { readonly id: string; readonly clubId?: string },
    { date = factTuesday, marks }: Taking,
  ) => {
    const of = session.clubId ? { clubId: session.clubId } : { careClassId: session.id }
    const register = await database.sessionRegister.create({
      data: {
        ...{ schoolId, termId, date: columnDate(date), sessionId: session.id, ...of },
        ...{ name: '示范', gradeNumbers: [3], startsAt: 930, endsAt: 1050 },
        ...{ openedAt: now, openedById: scene.admin, openedByName: '示范' },
      },
    })
    await database.attendance.createMany({
      data: marks.map(([{ id: pupilId, homeClassId }, status], index) => ({
        ...{ schoolId, date: columnDate(date), registerId: register.id, pupilId, homeClassId, order: index + 1 },
        ...(status && { status, markedAt: now, receivedAt: now, markedById: scene.admin, markedByName: '示范' }),
      })),
    })
    return register
  }

  const close = ({ id }: { readonly id: string }) =>
    database.sessionRegister.update({
      where: rowKey({ schoolId, id }),
      data: { state: 'CLOSED', closedAt: now, closedById: scene.admin, closedByName: '示范' },
    })

  const take = async (session: { readonly id: string; readonly clubId?: string }, taking: Taking) =>
    close(await open(session, taking))

  const correct = (registerId: string, pupilId: string, status: AttendanceStatus, date: SchoolDate = factTuesday) =>
    database.attendance.update({
      where: {
        schoolId_date_registerId_pupilId: { schoolId, date: columnDate(date), registerId, pupilId },
      },
      data: { status, reason: '更正', markedAt: now, receivedAt: now, markedById: scene.admin, markedByName: '示范' },
    })

  const homework = (registerId: string, states: readonly (readonly [pupilId: string, state: HomeworkState])[]) =>
    database.homeworkRecord.createMany({
      data: states.map(([pupilId, state]) => ({
        ...{ schoolId, date: columnDate(factTuesday), registerId, pupilId, state },
        ...{ recordedAt: now, recordedById: scene.admin, recordedByName: '示范' },
      })),
    })

  /** Lets a pupil go alone, as agreed, or by a decision of the staff. */
  const release = async (pupilId: string, way: ReleaseWay) => {
    const how =
      way === 'STAFF_DECISION'
        ? { decidedById: scene.teacher.id, note: '家长电话同意' }
        : {
            authorisationId: (
              await database.pickUpAuthorisation.create({
                data: {
                  ...{ schoolId, pupilId, kind: 'ALONE', validFrom: columnDate('2022-02-14') },
                  confirmedHow: 'SIGNED_SLIP',
                },
              })
            ).id,
          }
    return database.release.create({
      data: {
        ...{ schoolId, date: columnDate(factTuesday), pupilId, way, ...how },
        ...{ releasedAt: now, receivedAt: now, releasedById: scene.admin, releasedByName: '示范' },
      },
    })
  }

  /** The facts of the school, without what is nought. */
  const facts = async () => {
    const rows = await database.dayFact.findMany({
      where: { schoolId },
      orderBy: [{ date: 'asc' }, { homeClassId: 'asc' }, { kind: 'asc' }],
    })
    return rows.map(({ schoolId: _school, termId: _term, ...row }) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== 0)),
    )
  }

  /** What the facts say that the registers do not, and the other way round; in the whole database. */
  const differences = () =>
    database.$queryRaw<
      { kept: boolean; school_id: string }[]
    >`SELECT * FROM day_fact_differences() ORDER BY school_id, date, home_class_id, kept DESC, kind`

  return { ...scene, care, clubSession, open, close, take, correct, homework, release, facts, differences }
}
