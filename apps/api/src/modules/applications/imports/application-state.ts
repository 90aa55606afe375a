import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { ApplicationListState, StandingApplication } from '@afterbell/domain/applications/application-list'
import { type ApplyingPupil, listedPupils } from '@afterbell/domain/applications/listed-pupil'
import { isGrade } from '@afterbell/domain/schools/grade'
import type { Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { loadHomeClasses } from '../../people/imports/pupil-state.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { openPickUp } from '../sealing.ts'

/** A standing application with its row. */
export interface HeldApplication extends StandingApplication {
  readonly row: Prisma.ApplicationGetPayload<object>
}

/** What the school has, as far as a list of applications is judged and written by it. */
export interface ApplicationState extends ApplicationListState {
  readonly standing: readonly HeldApplication[]
}

/** Reads that state. Throws NotFoundError, TermClosedError. */
export async function loadApplicationState(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  termId: string | null,
): Promise<ApplicationState> {
  const term = termId && (await tx.term.findFirst({ where: { schoolId, id: termId }, select: { state: true } }))
  if (!term) throw new NotFoundError()
  if (term.state === 'CLOSED') throw new TermClosedError()
  const applications = await tx.application.findMany({
    where: { schoolId, termId },
    include: { choices: { orderBy: { rank: 'asc' } } },
    orderBy: { withdrawnAt: 'asc' },
  })
  return {
    homeClasses: await loadHomeClasses(tx, schoolId),
    pupils: listedPupils(await loadApplicants(tx, schoolId)),
    clubs: await loadClubs(tx, { schoolId, termId }),
    standing: applications.flatMap(({ choices, ...row }) => held(row, choices)),
    // The latest of several stands last, and so remains.
    withdrawnAt: new Map(
      applications.flatMap(({ pupilId, withdrawnAt }) => (withdrawnAt ? [[pupilId, withdrawnAt] as const] : [])),
    ),
  }
}

async function loadApplicants(tx: Transaction, schoolId: string): Promise<ApplyingPupil[]> {
  const pupils = await tx.pupil.findMany({
    where: { schoolId },
    select: {
      id: true,
      pupilNumber: true,
      name: true,
      homeClassId: true,
      archivedAt: true,
      homeClass: { select: { grade: { select: { number: true } } } },
    },
  })
  return pupils.flatMap(({ homeClass, archivedAt, ...pupil }) => {
    const { number: grade } = homeClass.grade
    return isGrade(grade) ? [{ ...pupil, grade, archived: archivedAt !== null }] : []
  })
}

/** The clubs that can be chosen: drafts too, for families were told of them before they were opened here. */
async function loadClubs(tx: Transaction, { schoolId, termId }: { schoolId: string; termId: string | null }) {
  const clubs = await tx.club.findMany({
    where: { schoolId, termId: termId ?? '', archivedAt: null, state: { not: 'CLOSED' } },
    select: {
      id: true,
      name: true,
      grades: { select: { grade: { select: { number: true } } } },
      sessions: { select: { weekday: true } },
    },
    orderBy: { name: 'asc' },
  })
  return clubs.map(({ id, name, grades, sessions }) => ({
    id,
    name,
    gradesAdmitted: grades.flatMap(({ grade }) => (isGrade(grade.number) ? [grade.number] : [])),
    weekdays: [...new Set(sessions.map(({ weekday }) => weekday))].sort(),
  }))
}

function held(
  row: Prisma.ApplicationGetPayload<object>,
  choices: readonly { readonly clubId: string }[],
): HeldApplication[] {
  const { id, pupilId, state, weekdays, reason, pickUpMode } = row
  if (state === 'WITHDRAWN') return []
  return [
    {
      id,
      pupilId,
      state,
      weekdays,
      reason,
      pickUpMode,
      clubIds: choices.map(({ clubId }) => clubId),
      pickUp: openPickUp(row.schoolId, row.pickUpCipher),
      confirmed: row.confirmedAt !== null,
      row,
    },
  ]
}
