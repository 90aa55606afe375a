import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { clashingWeekday } from '@afterbell/domain/clubs/roster'
import type { DrawInput } from '@afterbell/domain/placement/draw-input'
import { adjustDrawInput } from '@afterbell/domain/placement/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { recordAction } from '../../actions/record.ts'
import { weekdayWord } from '../../clubs/errors/wording.ts'
import { AdjustmentRefusedError, DrawStateError } from '../errors.ts'
import { openSecrets } from '../secrets.ts'
import { type Adjustment, adjusted } from './adjustments.ts'
import { inputOf, resultOf } from './canonical-columns.ts'
import { clubNames } from './dry-run.ts'
import { pseudonymsOf } from './pseudonyms.ts'

/**
 * Changes a dry run by hand, with a reason: a pupil into a club that has room and admits him, out of one, or both. The next run
 * keeps it as a pinned place. Throws InvalidInputError, NotFoundError, DrawStateError, AdjustmentRefusedError.
 */
export function adjustDraw(viewer: SchoolViewer, input: unknown): Promise<{ id: string }> {
  const { drawId: id, pupilId, reason, ...clubs } = parseInput(adjustDrawInput, input)
  const change: Adjustment = { pupilId, fromClubId: clubs.fromClubId ?? null, toClubId: clubs.toClubId ?? null }
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM draw WHERE school_id = ${schoolId}::uuid AND id = ${id}::uuid FOR UPDATE`
    const draw = await tx.draw.findFirst({
      where: { schoolId, id },
      include: { commitment: true, adjustments: { orderBy: { id: 'asc' } } },
    })
    if (!draw) throw new NotFoundError()
    if (draw.state !== 'READY') throw new DrawStateError(draw.state)
    const frozen = inputOf(draw)
    const { pseudonymKey } = openSecrets(schoolId, draw.commitment.secretCipher)
    const pseudonyms = await pseudonymsOf(tx, draw, { pseudonymKey, drawId: frozen.drawId })
    const drawn = resultOf(draw).places.map(({ pupilId: pseudonym, clubId }) => ({
      pupilId: pseudonyms.pupilIdOf.get(pseudonym) ?? '',
      clubId,
    }))
    const places = adjusted(drawn, draw.adjustments)
    await refuseImpossible(tx, viewer, frozen, places, change, pseudonyms.pseudonymOf(pupilId))
    await tx.drawAdjustment.create({
      data: { schoolId, drawId: id, ...change, reason, createdById: viewer.accountId, createdByName: viewer.name },
    })
    await recordAction(tx, viewer, {
      kind: 'placement:adjust-draw',
      permission: 'placement:run',
      resource: 'draws',
      recordIds: [id],
      reason,
      changes: [{ recordId: pupilId, field: 'clubId', from: change.fromClubId, to: change.toClubId }],
    })
    return { id }
  })
}

async function refuseImpossible(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  input: DrawInput,
  places: readonly { readonly pupilId: string; readonly clubId: string }[],
  { pupilId, fromClubId, toClubId }: Adjustment,
  pseudonym: string,
): Promise<void> {
  const pupil = input.pupils.find(({ id }) => id === pseudonym)
  if (!pupil) throw new NotFoundError()
  const held = places.filter((place) => place.pupilId === pupilId)
  if (fromClubId && !held.some(({ clubId }) => clubId === fromClubId)) {
    throw new AdjustmentRefusedError({ zh: '该生不在这个社团。', en: 'The pupil is not in that club.' })
  }
  if (!toClubId) return
  const club = input.clubs.find(({ id }) => id === toClubId)
  if (!club) throw new NotFoundError()
  const nameOf = await clubNames(tx, schoolId)
  const taken = places.filter(({ clubId }) => clubId === toClubId).length
  if (taken >= club.maximum) {
    throw new AdjustmentRefusedError({
      zh: `「${nameOf(toClubId)}」已满（${taken}/${club.maximum}）。请先移出一人，或增加名额。`,
      en: `${nameOf(toClubId)} is full (${taken}/${club.maximum}). Remove a pupil first, or give it more places.`,
    })
  }
  if (!club.grades.includes(pupil.grade)) {
    throw new AdjustmentRefusedError({
      zh: `「${nameOf(toClubId)}」不招收该生所在年级。`,
      en: `${nameOf(toClubId)} does not admit the pupil’s grade.`,
    })
  }
  const unwanted = club.sessions.find(({ weekday }) => !pupil.careWeekdays.includes(weekday))
  if (unwanted) {
    const day = weekdayWord(unwanted.weekday)
    throw new AdjustmentRefusedError({
      zh: `「${nameOf(toClubId)}」${day.zh}活动，该生没有报${day.zh}的托管。请先与家长确认并修改报名。`,
      en: `${nameOf(toClubId)} meets on ${day.en}, for which no care was applied. Ask the guardians and change the application first.`,
    })
  }
  for (const { clubId } of held.filter((place) => place.clubId !== fromClubId)) {
    const other = input.clubs.find(({ id }) => id === clubId)
    const weekday = other && clashingWeekday(club.sessions, other.sessions)
    if (clubId === toClubId || weekday !== undefined) {
      const day = weekdayWord(weekday ?? club.sessions[0]?.weekday ?? 1)
      throw new AdjustmentRefusedError({
        zh: `该生${day.zh}同一时间已在「${nameOf(clubId)}」。`,
        en: `The pupil is in ${nameOf(clubId)} at that time on ${day.en}.`,
      })
    }
  }
}
