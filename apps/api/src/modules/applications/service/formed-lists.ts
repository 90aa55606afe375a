import type { ExportedApplication, ExportedPlace } from '@afterbell/domain/applications/export-check'
import type { PickUpMode } from '@afterbell/domain/applications/input'
import { isGrade } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import type { Transaction } from '../../../database.ts'
import { openPickUp, type PickUp } from '../sealing.ts'

interface OfTerm {
  readonly schoolId: string
  readonly termId: string
}

const ofPupil = {
  select: {
    pupilNumber: true,
    name: true,
    homeClass: { select: { number: true, grade: { select: { number: true } } } },
  },
} as const

interface PupilRow {
  readonly pupilNumber: string
  readonly name: string
  readonly homeClass: { readonly number: number; readonly grade: { readonly number: number } }
}

const pupilFacts = ({ pupilNumber, name, homeClass: { number, grade } }: PupilRow) => ({
  pupilNumber,
  pupilName: name,
  homeClass: isGrade(grade.number) ? homeClassName({ grade: grade.number, number }, 'zh') : '',
})

const inOrder = [
  { pupil: { homeClass: { grade: { number: 'asc' } } } },
  { pupil: { homeClass: { number: 'asc' } } },
  { pupil: { pupilNumber: 'asc' } },
] as const

/** Everybody's places in the clubs and care classes of a term: one kind of row from both, by class and number. */
export async function formedPlaces(tx: Transaction, of: OfTerm): Promise<ExportedPlace[]> {
  return [...(await clubPlaces(tx, of)), ...(await carePlaces(tx, of))]
}

async function clubPlaces(tx: Transaction, { schoolId, termId }: OfTerm): Promise<ExportedPlace[]> {
  const places = await tx.enrolment.findMany({
    where: { schoolId, state: 'ENROLLED', club: { termId, archivedAt: null } },
    select: {
      pupilId: true,
      pupil: ofPupil,
      club: {
        select: {
          name: true,
          sessions: { select: { weekday: true, venue: { select: { name: true } } }, orderBy: { weekday: 'asc' } },
          teachers: { select: { staff: { select: { name: true } } }, orderBy: { staffId: 'asc' } },
        },
      },
    },
    orderBy: [{ club: { name: 'asc' } }, ...inOrder],
  })
  return places.map(({ pupilId, pupil, club: { name, sessions, teachers } }) => ({
    kind: 'CLUB',
    group: name,
    pupilId,
    ...pupilFacts(pupil),
    weekdays: [...new Set(sessions.map(({ weekday }) => weekday))],
    venue: sessions.some(({ venue }) => venue === null)
      ? null
      : [...new Set(sessions.flatMap(({ venue }) => venue?.name ?? []))].join('、'),
    adults: teachers.map(({ staff }) => staff.name),
  }))
}

async function carePlaces(tx: Transaction, { schoolId, termId }: OfTerm): Promise<ExportedPlace[]> {
  const places = await tx.carePlace.findMany({
    where: { schoolId, termId, careClass: { archivedAt: null } },
    select: {
      pupilId: true,
      weekday: true,
      pupil: ofPupil,
      careClass: {
        select: {
          name: true,
          venue: { select: { name: true } },
          assignments: {
            where: { active: true },
            select: { staff: { select: { name: true } } },
            orderBy: { id: 'asc' },
          },
        },
      },
    },
    orderBy: [{ weekday: 'asc' }, { careClass: { name: 'asc' } }, ...inOrder],
  })
  return places.map(({ pupilId, weekday, pupil, careClass: { name, venue, assignments } }) => ({
    kind: 'CARE',
    group: name,
    pupilId,
    ...pupilFacts(pupil),
    weekdays: [weekday],
    venue: venue?.name ?? null,
    adults: assignments.map(({ staff }) => staff.name),
  }))
}

/** An application with everything that the platform's columns ask for. */
export interface WrittenApplication extends ExportedApplication {
  readonly choices: readonly string[]
  readonly pickUpMode: PickUpMode | null
  readonly pickUp: PickUp | null
  readonly reason: string | null
  readonly submittedAt: Date
}

/** The applications of a term that stand, by class and number. */
export async function standingApplications(
  tx: Transaction,
  { schoolId, termId }: OfTerm,
): Promise<WrittenApplication[]> {
  const rows = await tx.application.findMany({
    where: { schoolId, termId, state: { not: 'WITHDRAWN' } },
    include: { pupil: ofPupil, choices: { orderBy: { rank: 'asc' }, include: { club: { select: { name: true } } } } },
    orderBy: [...inOrder],
  })
  return rows.map((row) => ({
    pupilId: row.pupilId,
    ...pupilFacts(row.pupil),
    state: row.state,
    confirmed: row.confirmedAt !== null,
    weekdays: row.weekdays,
    choices: row.choices.map(({ club }) => club.name),
    pickUpMode: row.pickUpMode,
    pickUp: openPickUp(schoolId, row.pickUpCipher),
    reason: row.reason,
    submittedAt: row.submittedAt,
  }))
}
