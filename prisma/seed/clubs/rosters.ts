import { type Commitment, decideEnrolment, decideWaiting, type RosterClub } from '@afterbell/domain/clubs/roster'
import { draw, drawWhole, inDrawnOrder } from '../choice.ts'
import type { DemoPupil } from '../people/pupils.ts'
import type { DemoClub } from './plan.ts'

/** A pupil's line in a club. */
export type DemoPlace = { readonly club: DemoClub; readonly pupil: DemoPupil } & (
  | { readonly state: 'ENROLLED'; readonly pinReason: string | undefined }
  | { readonly state: 'WAITING' }
  | { readonly state: 'WITHDRAWN'; readonly withdrawReason: string }
)

/** How full a club is that is not full. */
const LEAST_FILLED = 0.7
/** The share of clubs that more pupils wished for than there are places. */
const FULL_SHARE = 0.22
const MOST_WAITING = 6
/** Most pupils are in no more clubs than this, so that the places reach all of them. */
const MOST_CLUBS_OF_A_PUPIL = 2

const PIN_REASONS = [
  '校队队员，按赛事安排固定',
  '已借用学校乐器，固定练习',
  '连续两学期参加，带新队员',
  '家长与班主任协商后固定',
]
const WITHDRAW_REASONS = [
  '改报其他社团',
  '家长可在放学时接回，不再参加',
  '身体原因，暂停体育类活动',
  '与校外学习时间冲突',
]

/** The places of all clubs. The school's own clubs choose first; no pupil is ever in two places, and no club over its maximum. */
export function planRosters(clubs: readonly DemoClub[], pupils: readonly DemoPupil[]): DemoPlace[] {
  const desk = openDesk(pupils)
  const choosing = clubs
    .filter(({ state }) => state !== 'DRAFT')
    .toSorted((one, other) => Number(other.level === 'SCHOOL') - Number(one.level === 'SCHOOL'))
  return choosing.flatMap((club) => rosterOf(club, desk))
}

type Desk = ReturnType<typeof openDesk>

/** Knows what every pupil does already. */
function openDesk(pupils: readonly DemoPupil[]) {
  const held = new Map<string, Commitment[]>()
  const commitmentsOf = ({ id }: DemoPupil) => held.get(id) ?? []
  return {
    pupils: pupils.filter(({ left }) => !left),
    commitmentsOf,
    take: (club: DemoClub, pupil: DemoPupil, state: Commitment['state']) =>
      held.set(pupil.id, [...commitmentsOf(pupil), { clubId: club.id, state, sessions: club.sessions }]),
  }
}

function rosterOf(club: DemoClub, desk: Desk): DemoPlace[] {
  const { name, maximum, minimum } = club
  const isFull = draw('full', name) < FULL_SHARE
  const filled = Math.floor(maximum * (LEAST_FILLED + (1 - LEAST_FILLED) * draw('filled', name)))
  const places = isFull ? maximum : Math.max(minimum, filled)
  const waiting = isFull ? drawWhole(2, MOST_WAITING, 'waiting', name) : 0
  const gone = drawWhole(0, 2, 'withdrawn', name)
  const wishing = inDrawnOrder(desk.pupils, ({ pupilNumber }) => pupilNumber, 'wishes', name)
  const roster: DemoPlace[] = []
  const enrolled = () => roster.filter(({ state }) => state === 'ENROLLED').length
  const waits = () => roster.filter(({ state }) => state === 'WAITING').length
  const left = () => roster.filter(({ state }) => state === 'WITHDRAWN').length
  for (const pupil of wishing) {
    const commitments = desk.commitmentsOf(pupil)
    if (commitments.length >= MOST_CLUBS_OF_A_PUPIL) continue
    const question = { club: rosterClub(club, enrolled(), waits()), pupil, commitments }
    if (enrolled() < places && decideEnrolment(question).kind === 'ENROL') {
      desk.take(club, pupil, 'ENROLLED')
      roster.push({ club, pupil, state: 'ENROLLED', pinReason: pinReasonOf(club, pupil) })
    } else if (waits() < waiting && decideWaiting(question).kind === 'ENROL') {
      desk.take(club, pupil, 'WAITING')
      roster.push({ club, pupil, state: 'WAITING' })
    } else if (enrolled() === places && left() < gone && club.grades.includes(pupil.grade)) {
      roster.push({ club, pupil, state: 'WITHDRAWN', withdrawReason: withdrawReasonOf(club, pupil) })
    }
    if (enrolled() === places && waits() === waiting && left() === gone) break
  }
  return roster
}

function rosterClub(club: DemoClub, enrolled: number, waiting: number): RosterClub {
  const { id, state, grades, maximum, sessions } = club
  return { id, state, gradesAdmitted: grades, maximum, enrolled, waiting, sessions }
}

/** The share of places that are pinned: more in the school's own clubs, whose teams are trained for contests. */
const PINNED_SHARE = { SCHOOL: 0.2, GRADE: 0.02 } as const

function pinReasonOf({ name, level, category }: DemoClub, { pupilNumber }: DemoPupil): string | undefined {
  if (draw('pinned', name, pupilNumber) >= PINNED_SHARE[level]) return undefined
  if (level === 'GRADE') return PIN_REASONS[draw('why pinned', name, pupilNumber) < 0.5 ? 2 : 3]
  return PIN_REASONS[category === 'ART' ? 1 : 0]
}

function withdrawReasonOf({ name, category }: DemoClub, { pupilNumber }: DemoPupil): string {
  const reasons = WITHDRAW_REASONS.filter((reason) => category === 'SPORT' || !reason.includes('体育'))
  return reasons[Math.floor(draw('why withdrawn', name, pupilNumber) * reasons.length)] ?? reasons[0] ?? ''
}
