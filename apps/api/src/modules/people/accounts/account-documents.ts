import { expect } from 'vitest'
import { database } from '../../../database.ts'
import { ask } from '../../../testing/test-api.ts'

const error = '... on UserError { code message } ... on InvalidInputError { issues { path message } }'
const account =
  '... on Account { id username banned banReason mustChangePassword roles { id role grades officeId staffId } }'
export const create = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) { __typename
  ... on FirstPassword { password account { id name username mustChangePassword roles { role grades staffId } } } ${error} } }`
export const grant = `mutation ($input: GrantRoleInput!) { grantRole(input: $input) { __typename ${account} ${error} } }`
export const revoke = `mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { __typename ${account} ${error} } }`
export const ban = `mutation ($input: BanAccountInput!) { banAccount(input: $input) { __typename ${account} ${error} } }`
export const unban = `mutation ($id: ID!) { unbanAccount(id: $id) { __typename ${account} ... on UserError { code message } } }`
export const reset = `mutation ($id: ID!) { resetPassword(id: $id) { __typename ... on FirstPassword { password account { id } } ... on UserError { code message } } }`
export const undo =
  'mutation ($id: ID!) { undoAction(id: $id) { __typename ... on Action { id } ... on UserError { code message } } }'
const log =
  '{ actions(page: { page: 1, perPage: 1 }) { total items { id kind resource recordIds reason undoable changes { field from to } } } }'
export const me = '{ me { name roles { role grades } permissions { name reach grades } } }'

export const run = async (document: string, variables: object, as: string) => {
  const { data, errors } = await ask(document, variables, { as })
  expect(errors).toBeUndefined()
  return Object.values(data)[0] as Record<string, never>
}
export const lastAction = async (as: string) => (await ask(log, {}, { as })).data.actions

export const grantsOf = (userId: string) => database.roleGrant.findMany({ where: { userId, revokedAt: null } })
