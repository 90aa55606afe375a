import type { ClubState } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import {
  type ClubFacts,
  type ClubObstacle,
  canCloseClub,
  canOpenClub,
  canStartClub,
} from '@afterbell/domain/clubs/lifecycle'
import type { StepDecision } from '@afterbell/domain/step'
import { inTransaction } from '../../../database.ts'
import type { Version } from '../../actions/editing.ts'
import { type ActionRecord, recordAction } from '../../actions/record.ts'
import { ofClubs } from '../club/change.ts'
import { factsOf, setColumns } from '../club/state.ts'
import { takeClubInHand } from '../club/write.ts'
import { ClubStepRefusedError } from '../errors/clubs.ts'

interface Step {
  readonly kind: ActionRecord['kind']
  readonly to: ClubState
  readonly decide: (state: ClubState, facts: ClubFacts) => StepDecision<ClubObstacle>
}

/** Offers a club: pupils can be enrolled from now on (R18). Throws what `take` throws. */
export const openClub = (viewer: SchoolViewer, version: Version) =>
  take(viewer, version, { kind: 'clubs:open-club', to: 'OPEN', decide: canOpenClub })

/** Begins a club's sessions: it has a venue, a named adult (R16) and its least number of pupils. Throws what `take` throws. */
export const runClub = (viewer: SchoolViewer, version: Version) =>
  take(viewer, version, { kind: 'clubs:run-club', to: 'RUNNING', decide: canStartClub })

/** Closes a club: its roster stays as it is, and its pupils are free at its times again. Throws what `take` throws. */
export const closeClub = (viewer: SchoolViewer, version: Version) =>
  take(viewer, version, { kind: 'clubs:close-club', to: 'CLOSED', decide: canCloseClub })

/** Throws NotFoundError, ConflictError, TermClosedError, ClubStepRefusedError. */
function take(viewer: SchoolViewer, { id, expectedUpdatedAt }: Version, { kind, to, decide }: Step) {
  return inTransaction(async (tx) => {
    const club = await takeClubInHand(tx, viewer, id, expectedUpdatedAt)
    const decision = decide(club.state, await factsOf(tx, club))
    if (!decision.allowed) throw new ClubStepRefusedError(decision.reasons)
    const change = await setColumns(tx, club, { state: to })
    await recordAction(tx, viewer, { kind, ...ofClubs, recordIds: [id], ...change })
    return { id }
  })
}
