import { expect } from 'vitest'
import { ask, type Loose } from '../../testing/test-api.ts'

type Locale = 'zh' | 'en'

const place =
  '... on Enrolment { id state position pinned withdrawReason withdrawnAt updatedAt pupil { id } club { id taken free } }'
const refusal = '... on UserError { code message } ... on InvalidInputError { issues { path message } }'
const conflict = '... on ConflictError { currentUpdatedAt }'
const full = '... on ClubFullError { capacity waitingLength }'
const clash = '... on TimeClashError { withClubId withClubName weekday startsAt endsAt }'
const places = `... on GradeNotAdmittedError { grade gradesAdmitted } ... on ClubClosedError { clubState } ${clash}`
const nobody = '... on NobodyToPromoteError { passedOver }'
const listed = '... on AlreadyOnRosterError { state }'
const locked = '... on RosterLockedError { lockedAt }'

async function asked(field: string, type: string, selection: string, as: string, input: object, locale?: Locale) {
  const document = `mutation ($input: ${type}!) { answer: ${field}(input: $input) { __typename ${selection} } }`
  const { data, errors } = await ask(document, { input }, { as, locale })
  expect(errors).toBeUndefined()
  return data.answer as Loose
}

interface Wish {
  readonly clubId: string
  readonly pupilId: string | undefined
  readonly idempotencyKey?: string
}
interface Version {
  readonly id: string
  readonly updatedAt: string
}
const version = (given: Version | undefined) => ({ enrolmentId: given?.id, expectedUpdatedAt: given?.updatedAt })

export const enrol = (as: string, wish: Wish, locale?: Locale) =>
  asked('enrolPupil', 'EnrolPupilInput', `${place} ${refusal} ${full} ${places} ${listed} ${locked}`, as, wish, locale)

export const joinWaiting = (as: string, wish: Wish) =>
  asked('joinWaitingList', 'JoinWaitingListInput', `${place} ${refusal} ${places} ${listed} ${locked}`, as, wish)

export const withdraw = (as: string, given: Version | undefined, input: { reason: string; idempotencyKey?: string }) =>
  asked('withdrawPupil', 'WithdrawPupilInput', `${place} ${refusal} ${conflict} ${locked}`, as, {
    ...version(given),
    ...input,
  })

export const promote = (
  as: string,
  input: { clubId: string; enrolmentId?: string; reason?: string; idempotencyKey?: string },
) =>
  asked(
    'promoteFromWaitingList',
    'PromoteFromWaitingListInput',
    `${place} ${refusal} ${full} ${places} ${nobody}`,
    as,
    input,
  )

export const reorder = (as: string, given: Version | undefined, input: { position: number; reason?: string }) =>
  asked('reorderWaitingList', 'ReorderWaitingListInput', `${place} ${refusal} ${conflict}`, as, {
    ...version(given),
    ...input,
  })

export const reorderEnrolled = (as: string, given: Version | undefined, input: { position: number }) =>
  asked('reorderRoster', 'ReorderRosterInput', `${place} ${refusal} ${conflict}`, as, { ...version(given), ...input })

export const pin = (as: string, given: Version | undefined, input: { reason: string }) =>
  asked('pinEnrolment', 'PinEnrolmentInput', `${place} ${refusal} ${conflict}`, as, { ...version(given), ...input })

export const unpin = (as: string, given: Version | undefined, input: { reason: string }) =>
  asked('unpinEnrolment', 'UnpinEnrolmentInput', `${place} ${refusal} ${conflict}`, as, { ...version(given), ...input })

export const moving = (
  as: string,
  input: { items: object[]; reason: string; partial?: boolean; idempotencyKey?: string },
) =>
  asked(
    'moveEnrolments',
    'MoveEnrolmentsInput',
    `${refusal} ... on MoveRefusedError { movable refused { index code message } }
     ... on MovedEnrolments { actionId refused { index code message } enrolments { id state pupil { id } club { id taken } } }`,
    as,
    input,
  )

/** Undoes an action: the newest that the account sees, unless named. */
export async function undoLast(as: string, actionId?: string): Promise<Loose> {
  const newest = async () =>
    (await ask('{ actions(page: { page: 1, perPage: 1 }) { items { id } } }', {}, { as })).data.actions.items[0].id
  const document = `mutation ($id: ID!) { undoAction(id: $id) { __typename ... on Action { id } ... on UserError { message } } }`
  const { data, errors } = await ask(document, { id: actionId ?? (await newest()) }, { as })
  expect(errors).toBeUndefined()
  return data.undoAction
}
