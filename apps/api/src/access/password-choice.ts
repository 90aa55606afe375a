import { passwordFault } from '@afterbell/domain/people/password'
import { InvalidInputError } from '../graphql/errors.ts'
import { isCommonPassword } from './common-passwords.ts'

/** Throws InvalidInputError about `field` when the password may not be chosen. */
export function refuseWeakPassword(field: string, password: string, username: string): void {
  const fault = passwordFault(password, username, isCommonPassword)
  if (!fault) return
  const params = { code: 'password', fault }
  throw new InvalidInputError([{ code: 'custom', path: [field], message: fault, params, input: undefined }])
}
