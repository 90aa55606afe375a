import { sealPickUp } from '@afterbell/api/src/modules/applications/sealing.ts'
import type { DatabaseTransaction, Prisma } from '@afterbell/db/client'
import { type ApplicationListState, checkApplicationList } from '@afterbell/domain/applications/application-list'
import type { ApplicationValues } from '@afterbell/domain/applications/application-list-line'
import { type ApplyingPupil, listedPupils } from '@afterbell/domain/applications/listed-pupil'
import { accountId } from './accounts.ts'
import { demoId, draw, drawWhole } from './choice.ts'
import { inChunks } from './chunks.ts'
import type { DemoClub } from './clubs/plan.ts'
import { readFixture } from './people/lists.ts'
import type { DemoPeople } from './people.ts'
import { homeClassesOf, SCHOOL } from './schools.ts'

/** An application of the demo school, as the platform's list has it, with what became of it. */
export interface DemoApplication {
  readonly values: ApplicationValues & { readonly pupil: ApplyingPupil; readonly submittedAt: Date }
  readonly state: 'SUBMITTED' | 'APPROVED' | 'RETURNED' | 'WITHDRAWN'
}

const schoolId = SCHOOL.id

/** How far apart in the list the lines stand that were submitted, or changed, after the school last looked at the platform. */
const SUBMITTED_LATER_EVERY = 40
const CHANGED_LATER_EVERY = 55

/**
 * The applications as the school had them before it sent the platform's list, read by the program's own rules: the lines
 * that say who and what. An import of that list has some to add, to change, to mend and to leave alone.
 */
export async function planApplications({ pupils }: DemoPeople, clubs: readonly DemoClub[]): Promise<DemoApplication[]> {
  const check = checkApplicationList(await readFixture('applications-2022-spring.xlsx'), surroundings(pupils, clubs))
  if (!check.ok) throw new Error(`The demo's list of applications cannot be read: ${check.code}`)
  return check.lines
    .filter(({ verdict, line }) => verdict === 'NEW' && line % SUBMITTED_LATER_EVERY !== 0)
    .flatMap(({ line, values }) => {
      const { pupil, submittedAt } = values
      if (!pupil || !submittedAt) return []
      const weekdays = line % CHANGED_LATER_EVERY === 0 ? values.weekdays.slice(0, 1) : values.weekdays
      return [{ values: { ...values, pupil, submittedAt, weekdays }, state: stateOf(pupil, values) }]
    })
}

function surroundings(pupils: DemoPeople['pupils'], clubs: readonly DemoClub[]): ApplicationListState {
  return {
    homeClasses: homeClassesOf(SCHOOL),
    pupils: listedPupils(pupils.map(({ left, ...pupil }) => ({ ...pupil, archived: left }))),
    clubs: clubs.map(({ id, name, grades, weekdays }) => ({ id, name, gradesAdmitted: grades, weekdays })),
    standing: [],
    withdrawnAt: new Map(),
  }
}

/** Most are approved; what no guardian confirmed is not. */
function stateOf({ pupilNumber }: ApplyingPupil, { confirmed }: ApplicationValues): DemoApplication['state'] {
  const drawn = draw('application', pupilNumber)
  if (drawn < 0.005) return 'WITHDRAWN'
  if (!confirmed || drawn < 0.04) return 'SUBMITTED'
  return drawn < 0.055 ? 'RETURNED' : 'APPROVED'
}

const RETURN_REASONS = [
  '接送人电话与登记的不一致，请核对后重新提交。',
  '请补充接送人姓名。',
  '所选社团活动日没有报名托管，请确认需要服务的星期。',
]

/** Writes the applications with their choices; pupils, clubs and accounts are there. */
export async function writeApplications(tx: DatabaseTransaction, applications: readonly DemoApplication[]) {
  await inChunks(applications.map(applicationRow), (data) => tx.application.createMany({ data }))
  await inChunks(applications.flatMap(choiceRows), (data) => tx.applicationChoice.createMany({ data }))
}

const idOf = ({ values }: DemoApplication) => demoId('application', values.pupil.pupilNumber)

const HOUR = 3_600_000

function applicationRow(application: DemoApplication): Prisma.ApplicationCreateManyInput {
  const { values, state } = application
  const { pupil, weekdays, reason, pickUpMode, pickUp, confirmed, submittedAt } = values
  const settledAt = new Date(submittedAt.getTime() + drawWhole(20, 70, 'decided', pupil.pupilNumber) * HOUR)
  const isDecided = state === 'APPROVED' || state === 'RETURNED'
  return {
    schoolId,
    id: idOf(application),
    termId: SCHOOL.termId,
    pupilId: pupil.id,
    state,
    source: 'PLATFORM',
    weekdays: [...weekdays],
    hardship: draw('hardship', pupil.pupilNumber) < 0.012,
    reason,
    pickUpMode,
    pickUpCipher: pickUp && sealPickUp(schoolId, pickUp),
    confirmedAt: confirmed ? submittedAt : null,
    confirmedHow: confirmed ? 'PLATFORM' : null,
    submittedAt,
    decidedAt: isDecided ? settledAt : null,
    decidedById: isDecided ? accountId('admin') : null,
    decidedByName: isDecided ? '学校管理员' : null,
    decisionReason: state === 'RETURNED' ? returnReason(pupil) : null,
    withdrawnAt: state === 'WITHDRAWN' ? settledAt : null,
    withdrawReason: state === 'WITHDRAWN' ? '家里已有人接，不再参加' : null,
    createdAt: submittedAt,
  }
}

const returnReason = ({ pupilNumber }: ApplyingPupil) =>
  RETURN_REASONS[Math.floor(draw('why returned', pupilNumber) * RETURN_REASONS.length)]

const choiceRows = (application: DemoApplication): Prisma.ApplicationChoiceCreateManyInput[] =>
  application.values.clubIds.map((clubId, index) => ({
    schoolId,
    applicationId: idOf(application),
    rank: index + 1,
    clubId,
  }))
