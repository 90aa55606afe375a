import type { DatabaseTransaction } from '@afterbell/db/client'
import { foundTasks } from '@afterbell/domain/assessments/inspection'
import { type SchoolDate, storedDate } from '@afterbell/domain/schools/school-day'
import { accountId } from './accounts.ts'
import { demoId } from './choice.ts'
import { SCHOOL } from './schools.ts'

const schoolId = SCHOOL.id

interface InspectedRegister {
  readonly date: Date
  readonly sessionId: string
  readonly careClassId: string | null
  readonly clubId: string | null
  readonly name: string
  readonly gradeNumbers: number[]
  readonly venueName: string | null
  readonly inChargeId: string | null
  readonly present: number
}

/** What was not as it should be, by how many registers lie between: enough to see each kind of task. */
const remarkable = {
  disorder: 61,
  absentTeacher: 97,
  written: 41,
} as const

/**
 * Writes the inspections of the days that were served: nearly every session of the first weeks was visited, and what was found
 * became tasks, some of them done and verified. Everything in it is invented.
 */
export async function writeInspections(tx: DatabaseTransaction): Promise<void> {
  const registers = await tx.$queryRaw<InspectedRegister[]>`
    SELECT register.date, session_id AS "sessionId", care_class_id AS "careClassId", club_id AS "clubId", register.name,
           grade_numbers AS "gradeNumbers", venue.name AS "venueName",
           (SELECT staff_id FROM staff_assignment AS standing
             WHERE standing.school_id = register.school_id AND standing.part = 'LEADS' AND standing.active
               AND register.session_id IN (standing.care_class_id, standing.club_session_id) LIMIT 1) AS "inChargeId",
           (SELECT count(*)::int FROM attendance
             WHERE attendance.school_id = register.school_id AND attendance.date = register.date
               AND attendance.register_id = register.id AND status IN ('PRESENT', 'LATE')) AS present
      FROM session_register AS register
      LEFT JOIN venue ON venue.school_id = register.school_id AND venue.id = register.venue_id
     WHERE register.school_id = ${schoolId}::uuid AND register.state = 'CLOSED' AND register.date <= '2022-03-31'
     ORDER BY register.date, register.starts_at, register.session_id`
  const visited = registers.filter((_, index) => index % 11 !== 7)
  const written = visited.map((register, index) => inspectionOf(register, index + 1))
  await tx.inspection.createMany({ data: written.map(({ inspection }) => inspection) })
  await tx.task.createMany({ data: written.flatMap(({ tasks }) => tasks) })
}

function inspectionOf(register: InspectedRegister, number: number) {
  const { sessionId, careClassId, clubId, name, gradeNumbers, venueName, inChargeId, present } = register
  const date = register.date.toISOString().slice(0, 10) as SchoolDate
  const id = demoId('inspection', sessionId, date)
  const seen = {
    order: number % remarkable.disorder === 0 ? 'POOR' : number % 5 === 0 ? 'FAIR' : 'GOOD',
    teacherPresent: number % remarkable.absentTeacher !== 0,
    collectiveLesson: false,
    corporalPunishment: false,
  } as const
  const findings =
    number % remarkable.written === 0 ? [{ detail: '教室后排灯不亮，请总务处检修', ownerId: null, dueOn: null }] : []
  return {
    inspection: {
      ...{ id, schoolId, termId: SCHOOL.termId, date: register.date, sessionId, careClassId, clubId },
      ...{ sessionName: name, venueName, gradeNumbers, ...seen },
      ...(careClassId && present > 0 && { homeworkDone: Math.floor(present * 0.93), homeworkTotal: present }),
      ...{ inspectorId: accountId('office'), inspectorName: '示范教学处', recordedAt: register.date },
    },
    tasks: foundTasks({ date, ...seen }, findings, { inChargeId, leaderId: null }).map(({ dueOn, ...task }, index) => ({
      ...{ id: demoId('task', id, index), schoolId, inspectionId: id, subject: name, ...task },
      ...{ dueOn: storedDate(dueOn), createdAt: register.date, updatedAt: register.date },
      ...progressOf(date, register.date),
    })),
  }
}

/** Those of February are verified, those of early March done, the others wait. */
function progressOf(date: SchoolDate, at: Date) {
  const finished = { finishedById: accountId('teacher'), finishedAt: at, note: '已处理' }
  if (date < '2022-03-01') {
    const verified = { verifiedById: accountId('office'), verifiedByName: '示范教学处', verifiedAt: at }
    return { state: 'VERIFIED', ...finished, ...verified } as const
  }
  return date < '2022-03-10' ? ({ state: 'DONE', ...finished } as const) : ({ state: 'OPEN' } as const)
}
