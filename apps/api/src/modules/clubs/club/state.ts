import type { ClubState } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { ClubFacts } from '@afterbell/domain/clubs/lifecycle'
import type { Transaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { changedFields } from '../../actions/record.ts'
import { ClubNotEmptyError } from '../errors/clubs.ts'
import { refusingUndo } from '../roster/undo.ts'
import { checkAdults } from './adults.ts'
import { checkTimes } from './checks.ts'
import { contentOf, type WholeClub } from './content.ts'
import { checkVenues } from './venues.ts'
import { takeClubInHand } from './write.ts'

/** The columns of a club that its own verbs set. */
export type SetColumns = { state: ClubState } | { rosterLockedAt: Date | null }

/** What the steps of a club depend on. */
export async function factsOf(tx: Transaction, club: WholeClub): Promise<ClubFacts> {
  const { schoolId, termId, sessions, grades, teachers, taken, minimum } = club
  return {
    termIsOpen: (await tx.term.count({ where: { schoolId, id: termId, state: 'OPEN' } })) > 0,
    sessionCount: sessions.length,
    gradesAdmittedCount: grades.length,
    hasVenue: sessions.length > 0 && sessions.every(({ venueId }) => venueId !== null),
    adultCount: teachers.length,
    enrolled: taken,
    minimum,
  }
}

const inverseKind = 'clubs:set-columns'

interface SetBack {
  readonly id: string
  readonly from: { readonly state: ClubState; readonly rosterLockedAt: string | null }
  readonly to: { readonly state: ClubState; readonly rosterLockedAt: string | null }
}

const columnsOf = ({ state, rosterLockedAt }: Pick<WholeClub, 'state' | 'rosterLockedAt'>) => ({
  state,
  rosterLockedAt: rosterLockedAt?.toISOString() ?? null,
})

/** Sets a column of a club in hand; returns what the log keeps of it. */
export async function setColumns(tx: Transaction, club: WholeClub, columns: SetColumns) {
  await updateUnchanged(tx.club, club, club.updatedAt, columns)
  const data: SetBack = { id: club.id, from: columnsOf(club), to: columnsOf({ ...club, ...columns }) }
  return { changes: changedFields<object>(club.id, club, columns), inverse: { kind: inverseKind, data } }
}

defineInverse<SetBack>(inverseKind, (tx, viewer, { id, from, to }) =>
  refusingUndo(async () => {
    const club = await takeClubInHand(tx, viewer, id, null)
    const now = columnsOf(club)
    if (now.state !== to.state || now.rosterLockedAt !== to.rosterLockedAt) {
      throw new CannotUndoError({
        zh: '无法撤销：该社团的状态之后又有变化。',
        en: 'This cannot be undone: the club’s state has changed again since.',
      })
    }
    if (from.state !== to.state) {
      await checkReturn(tx, viewer, club, from.state)
      return setColumns(tx, club, { state: from.state })
    }
    return setColumns(tx, club, { rosterLockedAt: from.rosterLockedAt ? new Date(from.rosterLockedAt) : null })
  }),
)

/** A draft has nobody on its lists; the pupils and rooms of a club that comes back from being closed must still be free for it. */
async function checkReturn(tx: Transaction, viewer: SchoolViewer, club: WholeClub, state: ClubState): Promise<void> {
  const { schoolId, id, name } = club
  if (state === 'DRAFT') {
    const listed = await tx.enrolment.count({
      where: { schoolId, clubId: id, state: { in: ['ENROLLED', 'WAITING'] } },
    })
    if (listed > 0) throw new ClubNotEmptyError({ id, name }, listed)
  }
  if (club.state !== 'CLOSED') return
  const { sessions } = contentOf(club)
  await checkTimes(tx, viewer, id, sessions)
  await checkVenues(tx, club, sessions)
  await checkAdults(tx, club, sessions)
}
