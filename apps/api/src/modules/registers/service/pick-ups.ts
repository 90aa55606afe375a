import { isUniqueViolation } from '@afterbell/db/driver-errors'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { pickUpInput, revokeInput } from '@afterbell/domain/registers/input'
import { v7 } from 'uuid'
import { columnDate, inTransaction } from '../../../database.ts'
import { ConflictError, invalidField, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { recordAction } from '../../actions/record.ts'
import { AlreadyAuthorisedError } from '../errors.ts'
import { pickUpPhone } from '../sealing.ts'
import { pupilInReach } from './leaves.ts'

const ofPickUps = { permission: 'registers:arrange', resource: 'registers' } as const

/**
 * Enters whom the guardians let collect a pupil, or that he leaves alone (R45); the phone of a named person is sealed as
 * guardians' are. Throws InvalidInputError, NotFoundError, AlreadyAuthorisedError.
 */
export async function authorisePickUp(viewer: SchoolViewer, input: unknown): Promise<{ id: string; schoolId: string }> {
  const asked = parseInput(pickUpInput, input)
  const { pupilId, kind, phone, validFrom, validTo, confirmedHow } = asked
  const { schoolId } = viewer
  const isNamed = kind === 'NAMED_PERSON'
  const sealed = isNamed && phone ? pickUpPhone.seal(schoolId, phone) : null
  const guardianId = kind === 'GUARDIAN' ? (asked.guardianId ?? null) : null
  return refusingTwice(() =>
    inTransaction(async (tx) => {
      await pupilInReach(tx, viewer, pupilId)
      const guardianship = { schoolId, pupilId, guardianId: guardianId ?? '' }
      if (guardianId && (await tx.guardianship.count({ where: guardianship })) === 0)
        throw invalidField(['guardianId'], 'unknown')
      const id = v7()
      await tx.pickUpAuthorisation.create({
        data: {
          ...{ id, schoolId, pupilId, kind, guardianId, confirmedHow },
          name: isNamed ? (asked.name ?? null) : null,
          relation: isNamed ? (asked.relation ?? null) : null,
          ...(sealed && { phoneCipher: sealed.cipher, phoneIndex: sealed.index }),
          validFrom: columnDate(validFrom),
          validTo: validTo ? columnDate(validTo) : null,
        },
      })
      await recordAction(tx, viewer, { kind: 'registers:authorise-pick-up', ...ofPickUps, recordIds: [pupilId, id] })
      return { id, schoolId }
    }),
  )
}

async function refusingTwice<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw new AlreadyAuthorisedError()
    throw error
  }
}

/**
 * Ends an authorisation at once: whoever comes from now on is refused, and a release that is under way ends before this does
 * (D11). Throws InvalidInputError, NotFoundError, ConflictError.
 */
export function revokePickUp(
  viewer: SchoolViewer,
  input: unknown,
  now = new Date(),
): Promise<{ id: string; schoolId: string }> {
  const { id, expectedUpdatedAt, reason } = parseInput(revokeInput, input)
  const { schoolId, accountId } = viewer
  return inTransaction(async (tx) => {
    const held = await tx.pickUpAuthorisation.findFirst({ where: { schoolId, id, revokedAt: null } })
    if (!held) throw new NotFoundError()
    await pupilInReach(tx, viewer, held.pupilId)
    const { count } = await tx.pickUpAuthorisation.updateMany({
      where: { schoolId, id, revokedAt: null, updatedAt: expectedUpdatedAt },
      data: { revokedAt: now, revokedById: accountId, revokedReason: reason },
    })
    if (count === 0) throw new ConflictError(held.updatedAt)
    await recordAction(tx, viewer, {
      ...{ kind: 'registers:revoke-pick-up', ...ofPickUps, recordIds: [held.pupilId, id], reason },
    })
    return { id, schoolId }
  })
}
