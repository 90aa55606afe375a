import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { type ApplicationListLine, changesWishes } from '@afterbell/domain/applications/application-list'
import { afterEdit } from '@afterbell/domain/applications/lifecycle'
import { v7 as newRecordId } from 'uuid'
import type { Transaction } from '../../../database.ts'
import { columnText } from '../../people/imports/column-text.ts'
import { sealPickUp } from '../sealing.ts'
import type { ApplicationState, HeldApplication } from './application-state.ts'

/** The columns of an application that a list can change. */
export type ListedColumns = Pick<
  Prisma.ApplicationGetPayload<object>,
  | 'state'
  | 'weekdays'
  | 'reason'
  | 'pickUpMode'
  | 'pickUpCipher'
  | 'confirmedAt'
  | 'confirmedHow'
  | 'submittedAt'
  | 'decidedAt'
  | 'decidedById'
  | 'decidedByName'
  | 'decisionReason'
>

/** An application as a line of the list leaves it. */
export interface PlannedApplication {
  readonly line: number
  readonly id: string
  readonly known: HeldApplication | undefined
  readonly pupilId: string
  readonly columns: ListedColumns
  readonly clubIds: readonly string[]
}

interface Order {
  readonly lines: readonly ApplicationListLine[]
  readonly state: ApplicationState
  readonly at: Date
}

/** Decides what is written for the new and changed lines of a list. */
export function planApplications({ schoolId }: SchoolViewer, { lines, state, at }: Order): PlannedApplication[] {
  const standing = new Map(state.standing.map((application) => [application.id, application]))
  return lines.flatMap((line) => {
    const { pupil, clubIds } = line.values
    if (!pupil || (line.verdict !== 'NEW' && line.verdict !== 'UPDATE')) return []
    const known = line.known && standing.get(line.known.id)
    const columns = known ? changed(schoolId, line, known, at) : entered(schoolId, line, at)
    return [{ line: line.line, id: known?.id ?? newRecordId(), known, pupilId: pupil.id, columns, clubIds }]
  })
}

function entered(schoolId: string, { values }: ApplicationListLine, at: Date): ListedColumns {
  const submittedAt = values.submittedAt ?? at
  return {
    state: 'SUBMITTED',
    weekdays: [...values.weekdays],
    reason: values.reason ?? null,
    pickUpMode: values.pickUpMode ?? null,
    pickUpCipher: values.pickUp ? sealPickUp(schoolId, values.pickUp) : null,
    ...confirmation(values.confirmed, submittedAt),
    submittedAt,
    ...undecided,
  }
}

const undecided = { decidedAt: null, decidedById: null, decidedByName: null, decisionReason: null }

const confirmation = (confirmed: boolean, submittedAt: Date) => ({
  confirmedAt: confirmed ? submittedAt : null,
  confirmedHow: confirmed ? ('PLATFORM' as const) : null,
})

/** What the list does not say stays; what was decided and confirmed of other wishes lapses. */
function changed(schoolId: string, line: ApplicationListLine, { row }: HeldApplication, at: Date): ListedColumns {
  const { values, known } = line
  const changes = known?.changes ?? []
  const effect = afterEdit(row.state, { wishes: changesWishes(changes) })
  const submittedAt = values.submittedAt ?? row.submittedAt
  const isConfirmedAnew = effect.confirmationLapses || changes.some(({ field }) => field === 'confirmed')
  const isOtherPerson = changes.some(({ field }) => field === 'pickUp')
  return {
    state: effect.state,
    weekdays: [...values.weekdays],
    reason: values.reason ?? row.reason,
    pickUpMode: values.pickUpMode ?? row.pickUpMode,
    pickUpCipher: isOtherPerson && values.pickUp ? sealPickUp(schoolId, values.pickUp) : row.pickUpCipher,
    ...(isConfirmedAnew
      ? confirmation(values.confirmed, values.submittedAt ?? at)
      : { confirmedAt: row.confirmedAt, confirmedHow: row.confirmedHow }),
    submittedAt,
    ...(effect.decisionLapses
      ? undecided
      : {
          decidedAt: row.decidedAt,
          decidedById: row.decidedById,
          decidedByName: row.decidedByName,
          decisionReason: row.decisionReason,
        }),
  }
}

/** Carries the plan out in a handful of statements. Every row written has `at` as the time of its change. */
export async function writeApplications(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  {
    planned,
    termId,
    at,
  }: { readonly planned: readonly PlannedApplication[]; readonly termId: string; readonly at: Date },
): Promise<void> {
  await tx.application.createMany({
    data: planned
      .filter(({ known }) => !known)
      .map(({ id, pupilId, columns }) => ({
        ...columns,
        schoolId,
        id,
        termId,
        pupilId,
        source: 'PLATFORM' as const,
        createdAt: at,
        updatedAt: at,
      })),
  })
  const updated = planned.filter(({ known }) => known)
  await updateColumns(
    tx,
    schoolId,
    updated.map(({ id, columns }) => ({ id, ...columns })),
    at,
  )
  await replaceChoices(tx, schoolId, planned)
}

/** Sets the columns of many applications in one statement. */
export async function updateColumns(
  tx: Transaction,
  schoolId: string,
  rows: readonly (ListedColumns & { readonly id: string })[],
  at: Date,
): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE "application" AS a
    SET "state" = v."state", "weekdays" = v."weekdays", "reason" = v."reason", "pick_up_mode" = v."pickUpMode",
      "pick_up_cipher" = v."pickUpCipher", "confirmed_at" = v."confirmedAt", "confirmed_how" = v."confirmedHow",
      "submitted_at" = v."submittedAt", "decided_at" = v."decidedAt", "decided_by_id" = v."decidedById",
      "decided_by_name" = v."decidedByName", "decision_reason" = v."decisionReason",
      "updated_at" = ${at.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${columnText(rows)}::jsonb) AS v(
      "id" uuid, "state" "application_state", "weekdays" smallint[], "reason" text, "pickUpMode" "pick_up_mode",
      "pickUpCipher" bytea, "confirmedAt" timestamptz, "confirmedHow" "application_confirmation",
      "submittedAt" timestamptz, "decidedAt" timestamptz, "decidedById" uuid, "decidedByName" text,
      "decisionReason" text)
    WHERE a."school_id" = ${schoolId}::uuid AND a."id" = v."id"`
}

/** Gives applications the clubs, in their order, instead of those that they have. */
export async function replaceChoices(
  tx: Transaction,
  schoolId: string,
  applications: readonly { readonly id: string; readonly clubIds: readonly string[] }[],
): Promise<void> {
  const ids = applications.map(({ id }) => id)
  await tx.applicationChoice.deleteMany({ where: { schoolId, applicationId: { in: ids } } })
  await tx.applicationChoice.createMany({
    data: applications.flatMap(({ id: applicationId, clubIds }) =>
      clubIds.map((clubId, index) => ({ schoolId, applicationId, rank: index + 1, clubId })),
    ),
  })
}
