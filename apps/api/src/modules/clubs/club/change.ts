import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { type ActionRecord, recordAction } from '../../actions/record.ts'
import { changesOf } from '../roster/change.ts'
import { keepOffers } from '../roster/offers.ts'
import { refusingUndo } from '../roster/undo.ts'
import { checkOwnGrades, checkReferences, checkRoster } from './checks.ts'
import { type ClubContent, changedContent, contentOf, sameContent, type WholeClub, whole } from './content.ts'
import { takeClubInHand, writeContent } from './write.ts'

interface PutBack {
  readonly id: string
  readonly from: ClubContent
  readonly to: ClubContent
}

const inverseKind = 'clubs:put-back'

/** What an action that changes clubs has in common with every other one. */
export const ofClubs = { permission: 'clubs:edit', resource: 'clubs' } as const

/**
 * Gives a club in hand other content, as one action that can be undone; does nothing when nothing changes.
 * Throws InvalidInputError, OtherGradesClubError, PlacesTakenError, GradeHasPupilsError, SessionsClashError,
 * VenueTakenError.
 */
export async function changeClub(
  tx: Transaction,
  viewer: SchoolViewer,
  club: WholeClub,
  to: ClubContent,
  kind: ActionRecord['kind'],
): Promise<void> {
  const change = await rewrite(tx, viewer, club, to)
  if (change) await recordAction(tx, viewer, { kind, ...ofClubs, recordIds: [club.id], ...change })
}

async function rewrite(tx: Transaction, viewer: SchoolViewer, club: WholeClub, to: ClubContent) {
  const from = contentOf(club)
  if (sameContent(from, to)) return null
  await checkReferences(tx, viewer, to)
  await checkOwnGrades(tx, viewer, to)
  await checkRoster(tx, viewer, club, from, to)
  await writeContent(tx, club, to)
  const written = contentOf(
    await tx.club.findFirstOrThrow({ where: { schoolId: club.schoolId, id: club.id }, include: whole }),
  )
  // More places, or other times, can make a place free for somebody who waits.
  const offers = await keepOffers(tx, viewer, [club.id])
  const changes = changedContent(from, written).map((field) => ({
    recordId: club.id,
    field,
    from: from[field],
    to: written[field],
  }))
  const data: PutBack = { id: club.id, from, to: written }
  return {
    changes: [...changes, ...changesOf(offers)],
    inverse: { kind: inverseKind, data },
    touches: [{ resource: 'enrolments', ids: offers.map(({ id }) => id) }].filter(({ ids }) => ids.length > 0),
  }
}

defineInverse<PutBack>(inverseKind, (tx, viewer, { id, from, to }) =>
  refusingUndo(async () => {
    const club = await takeClubInHand(tx, viewer, id, null)
    if (!sameContent(contentOf(club), to)) {
      throw new CannotUndoError({
        zh: '无法撤销：之后又有人修改过该社团。请直接修改。',
        en: 'This cannot be undone: the club was changed again since. Edit it instead.',
      })
    }
    return (await rewrite(tx, viewer, club, from)) ?? {}
  }),
)
