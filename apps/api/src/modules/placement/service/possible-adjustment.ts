import { clashingWeekday } from '@afterbell/domain/clubs/roster'
import type { DrawClub, DrawPupil } from '@afterbell/domain/placement/draw-input'
import { NotFoundError } from '../../../graphql/errors.ts'
import { weekdayWord } from '../../clubs/errors/wording.ts'
import { AdjustmentRefusedError } from '../errors.ts'
import type { Adjustment } from './adjustments.ts'
import type { OpenedDraw } from './opened-draw.ts'

type ClubNames = (clubId: string) => string

/** Refuses a change by hand that the dry run, as it stands, cannot take. Throws NotFoundError, AdjustmentRefusedError. */
export function refuseImpossible(draw: OpenedDraw, change: Adjustment, nameOf: ClubNames): void {
  const { pupilId, fromClubId, fromWaiting, toClubId, toWaiting } = change
  const pseudonym = draw.pseudonymOf(pupilId)
  const pupil = draw.input.pupils.find(({ id }) => id === pseudonym)
  if (!pupil) throw new NotFoundError()
  const rosterOf = (clubId: string) => draw.wanted.rosters.find((roster) => roster.clubId === clubId)
  const list = fromWaiting ? 'waiting' : 'enrolled'
  if (fromClubId && !rosterOf(fromClubId)?.[list].includes(pupilId)) {
    throw new AdjustmentRefusedError({
      zh: fromWaiting ? '该生不在这个社团的候补名单上。' : '该生不在这个社团。',
      en: fromWaiting ? 'The pupil is not on the waiting list of that club.' : 'The pupil is not in that club.',
    })
  }
  if (!toClubId) return
  const club = draw.input.clubs.find(({ id }) => id === toClubId)
  const roster = rosterOf(toClubId)
  if (!club || !roster) throw new NotFoundError()
  refuseUnsuited(pupil, club, nameOf)
  const held = draw.wanted.rosters
    .filter(({ clubId, enrolled }) => enrolled.includes(pupilId) && (clubId !== fromClubId || fromWaiting))
    .map(({ clubId }) => clubId)
  if (toWaiting) {
    refuseWaiting(draw, change, held.includes(toClubId), nameOf)
    return
  }
  if (roster.enrolled.length >= club.maximum) {
    throw new AdjustmentRefusedError({
      zh: `「${nameOf(toClubId)}」已满（${roster.enrolled.length}/${club.maximum}）。请先移出一人，或增加名额。`,
      en: `${nameOf(toClubId)} is full (${roster.enrolled.length}/${club.maximum}). Remove a pupil first, or give it more places.`,
    })
  }
  refuseClash(draw.input.clubs, club, held, nameOf)
}

/** The club admits the grade, and meets on days that were applied for. */
function refuseUnsuited(pupil: DrawPupil, club: DrawClub, nameOf: ClubNames): void {
  if (!club.grades.includes(pupil.grade)) {
    throw new AdjustmentRefusedError({
      zh: `「${nameOf(club.id)}」不招收该生所在年级。`,
      en: `${nameOf(club.id)} does not admit the pupil’s grade.`,
    })
  }
  const unwanted = club.sessions.find(({ weekday }) => !pupil.careWeekdays.includes(weekday))
  if (unwanted) {
    const day = weekdayWord(unwanted.weekday)
    throw new AdjustmentRefusedError({
      zh: `「${nameOf(club.id)}」${day.zh}活动，该生没有报${day.zh}的托管。请先与家长确认并修改报名。`,
      en: `${nameOf(club.id)} meets on ${day.en}, for which no care was applied. Ask the guardians and change the application first.`,
    })
  }
}

/** One waits once, for a club that runs, and not for one where one is. */
function refuseWaiting(
  { wanted }: OpenedDraw,
  { pupilId, toClubId }: Adjustment,
  isIn: boolean,
  nameOf: ClubNames,
): void {
  const clubId = toClubId ?? ''
  if (wanted.closing.includes(clubId)) {
    throw new AdjustmentRefusedError({
      zh: `「${nameOf(clubId)}」不开班，没有候补。`,
      en: `${nameOf(clubId)} does not run, so nobody waits for it.`,
    })
  }
  if (isIn || wanted.rosters.some((roster) => roster.clubId === clubId && roster.waiting.includes(pupilId))) {
    throw new AdjustmentRefusedError({
      zh: `该生已在「${nameOf(clubId)}」${isIn ? '' : '的候补名单上'}。`,
      en: `The pupil is already ${isIn ? 'in' : 'on the waiting list of'} ${nameOf(clubId)}.`,
    })
  }
}

/** Nobody is in two places at once. */
function refuseClash(clubs: readonly DrawClub[], club: DrawClub, held: readonly string[], nameOf: ClubNames): void {
  for (const clubId of held) {
    const other = clubs.find(({ id }) => id === clubId)
    const weekday = other && clashingWeekday(club.sessions, other.sessions)
    if (clubId !== club.id && weekday === undefined) continue
    const day = weekdayWord(weekday ?? club.sessions[0]?.weekday ?? 1)
    throw new AdjustmentRefusedError({
      zh: `该生${day.zh}同一时间已在「${nameOf(clubId)}」。`,
      en: `The pupil is in ${nameOf(clubId)} at that time on ${day.en}.`,
    })
  }
}
