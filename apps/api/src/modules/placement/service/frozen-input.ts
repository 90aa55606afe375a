import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { pseudonymOf } from '@afterbell/domain/placement/commit-reveal'
import type {
  DrawClub,
  DrawInput,
  DrawPupil,
  DrawSlot,
  PinnedPlace,
  RankedList,
  ServicePeriod,
} from '@afterbell/domain/placement/draw-input'
import { isGrade } from '@afterbell/domain/schools/grade'
import { SCHOOL_WEEKDAYS, type SchoolWeekday } from '@afterbell/domain/schools/school-day'
import type { Transaction } from '../../../database.ts'
import { type Adjustment, inForce } from './adjustments.ts'

/** Everything of a run that the school chose. */
export interface DrawChoices {
  readonly termId: string
  /** The same for every official run of a commitment: a run cannot be repeated until somebody likes its tickets. */
  readonly drawId: string
  readonly pseudonymKey: string
  readonly rule: DrawInput['rule']
  readonly options: DrawInput['options']
  /** Changes by hand to a former run, which this one keeps. */
  readonly adjustments: readonly Adjustment[]
}

/** A draw's input, and who its pseudonyms are. */
export interface FrozenInput {
  readonly input: DrawInput
  readonly pupilIdOf: ReadonlyMap<string, string>
  /** Of each pupil: the clubs chosen, first choice first, as the application has them. */
  readonly choicesOf: ReadonlyMap<string, readonly string[]>
}

/**
 * What a term's draw depends on, as it stands: approved and confirmed applications (R51, R90), clubs that take pupils, pinned
 * places, bells, and first choices missed in former terms.
 */
export async function freezeInput(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  choices: DrawChoices,
): Promise<FrozenInput> {
  const of = { schoolId, termId: choices.termId }
  const clubs = await readClubs(tx, of)
  const clubIds = new Set(clubs.map(({ id }) => id))
  const applicants = await readApplicants(tx, of)
  const pins = await readPins(tx, schoolId, clubIds)
  const missed = await readPastMisses(tx, of)
  const periods = await readPeriods(tx, of)
  const { kept, left } = inForce(choices.adjustments)

  const pseudonym = (pupilId: string) => pseudonymOf(choices.pseudonymKey, choices.drawId, pupilId)
  const slotOf = new Map(clubs.map(({ id, slotId }) => [id, slotId]))
  const daysOf = new Map(clubs.map(({ id, sessions }) => [id, sessions.map(({ weekday }) => weekday)]))
  const isChosen = (pupilId: string, clubId: string) => !left.has(`${pupilId} ${clubId}`)
  const pupils = applicants.map(({ pupilId, grade, weekdays, clubIds: wishes }): DrawPupil => {
    // A club on a day not applied for would keep a child at school whose guardians collect it.
    const possible = wishes.filter(
      (clubId) =>
        isChosen(pupilId, clubId) && (daysOf.get(clubId)?.every((weekday) => weekdays.includes(weekday)) ?? false),
    )
    const bySlot = Map.groupBy(possible, (clubId) => slotOf.get(clubId) ?? '')
    return {
      id: pseudonym(pupilId),
      grade,
      tier: 1,
      pastMisses: missed.get(pupilId) ?? 0,
      careWeekdays: weekdays,
      lists: [...bySlot].map(([slotId, ranked]): RankedList => ({ slotId, clubIds: ranked })),
    }
  })
  const applying = new Set(applicants.map(({ pupilId }) => pupilId))
  const pinned = [...pins, ...kept].filter(({ pupilId, clubId }) => applying.has(pupilId) && clubIds.has(clubId))
  return {
    input: {
      drawId: choices.drawId,
      rule: choices.rule,
      slots: slotsOf(clubs),
      clubs,
      pupils,
      pins: distinctPins(pinned).map(({ pupilId, clubId }) => ({ pupilId: pseudonym(pupilId), clubId })),
      closingOrder: closingOrder(clubs),
      periods,
      options: choices.options,
    },
    pupilIdOf: new Map(applicants.map(({ pupilId }) => [pseudonym(pupilId), pupilId])),
    choicesOf: new Map(applicants.map(({ pupilId, clubIds: wishes }) => [pupilId, wishes])),
  }
}

interface OfTerm {
  readonly schoolId: string
  readonly termId: string
}

const schoolDay = (weekday: number): SchoolWeekday[] => SCHOOL_WEEKDAYS.filter((day) => day === weekday)

async function readClubs(tx: Transaction, of: OfTerm): Promise<DrawClub[]> {
  const rows = await tx.club.findMany({
    where: { ...of, archivedAt: null, state: { in: ['OPEN', 'RUNNING'] }, sessions: { some: {} } },
    include: {
      grades: { select: { grade: { select: { number: true } } } },
      sessions: { orderBy: [{ weekday: 'asc' }, { period: 'asc' }] },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, minimum, target, maximum, grades, sessions }) => ({
    id,
    slotId: slotId(sessions[0] ?? { weekday: 1, period: 1 }),
    minimum,
    target,
    maximum,
    grades: grades.map(({ grade }) => grade.number).filter(isGrade),
    sessions: sessions.flatMap(({ weekday, startsAt, endsAt }) =>
      schoolDay(weekday).map((day) => ({ weekday: day, start: startsAt, end: endsAt })),
    ),
  }))
}

const slotId = ({ weekday, period }: { readonly weekday: number; readonly period: number }) => `w${weekday}p${period}`

/** Slots are drawn from Monday on, first period first: the published order. A club over several weekdays stands in its first. */
function slotsOf(clubs: readonly DrawClub[]): DrawSlot[] {
  const ids = [...new Set(clubs.map((club) => club.slotId))].sort()
  return ids.flatMap((id) => {
    const [, weekday = '1', period = '1'] = /^w(\d)p(\d+)$/.exec(id) ?? []
    return schoolDay(Number(weekday)).map((day) => ({ id, weekday: day, period: Number(period) }))
  })
}

/** Of clubs under their minimum the smallest closes first; of equal ones the one founded last. Published with the draw. */
function closingOrder(clubs: readonly DrawClub[]): string[] {
  return clubs.toSorted((one, other) => one.maximum - other.maximum || (one.id < other.id ? 1 : -1)).map(({ id }) => id)
}

async function readApplicants(tx: Transaction, of: OfTerm) {
  const rows = await tx.application.findMany({
    where: { ...of, state: 'APPROVED', confirmedAt: { not: null }, pupil: { archivedAt: null } },
    select: {
      pupilId: true,
      weekdays: true,
      choices: { select: { clubId: true }, orderBy: { rank: 'asc' } },
      pupil: { select: { homeClass: { select: { grade: { select: { number: true } } } } } },
    },
    orderBy: { pupilId: 'asc' },
  })
  return rows.flatMap(({ pupilId, weekdays, choices, pupil }) => {
    const { number } = pupil.homeClass.grade
    return isGrade(number)
      ? [
          {
            pupilId,
            grade: number,
            weekdays: weekdays.flatMap(schoolDay),
            clubIds: choices.map(({ clubId }) => clubId),
          },
        ]
      : []
  })
}

function readPins(tx: Transaction, schoolId: string, clubIds: ReadonlySet<string>): Promise<PinnedPlace[]> {
  return tx.enrolment.findMany({
    where: { schoolId, clubId: { in: [...clubIds] }, state: 'ENROLLED', pinned: true },
    select: { pupilId: true, clubId: true },
  })
}

const distinctPins = (pins: readonly PinnedPlace[]): PinnedPlace[] => [
  ...new Map(pins.map((pin) => [`${pin.pupilId} ${pin.clubId}`, pin])).values(),
]

/** First choices missed in the published draws of other terms. */
async function readPastMisses(tx: Transaction, { schoolId, termId }: OfTerm): Promise<Map<string, number>> {
  const rows = await tx.drawResult.groupBy({
    by: ['pupilId'],
    where: { schoolId, draw: { state: 'PUBLISHED', termId: { not: termId } } },
    _sum: { misses: true },
  })
  return new Map(rows.map(({ pupilId, _sum }) => [pupilId, _sum.misses ?? 0]))
}

async function readPeriods(tx: Transaction, of: OfTerm): Promise<ServicePeriod[]> {
  const schedules = await tx.bellSchedule.findMany({
    where: of,
    include: { periods: true, grades: { select: { grade: { select: { number: true } } } } },
  })
  return schedules.flatMap(({ periods, grades }) =>
    grades
      .map(({ grade }) => grade.number)
      .filter(isGrade)
      .flatMap((grade) =>
        SCHOOL_WEEKDAYS.flatMap((weekday) =>
          periods.map(({ ordinal, startsAt, endsAt }) => ({
            grade,
            weekday,
            period: ordinal,
            start: startsAt,
            end: endsAt,
          })),
        ),
      ),
  )
}
