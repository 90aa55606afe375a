import { z } from 'zod'
import type { Role } from '../access/permissions.ts'
import { idField, lineField, optionalProseField, readField, refuse, unlessEmpty } from '../input-field.ts'
import { GRADES } from '../schools/grade.ts'
import { storableText } from '../written-text.ts'
import { personNameField } from './input.ts'
import { normalisePassword, PASSWORD_LENGTH } from './password.ts'

/** The roles that a school admin can grant: a bureau's role is the bureau's. */
export const SCHOOL_ROLES = [
  'SCHOOL_ADMIN',
  'OFFICE',
  'GRADE_LEAD',
  'TEACHER',
  'GUARDIAN',
] as const satisfies readonly Role[]

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,29}$/

/** A user name as it is kept and compared: plain letters in lower case. */
export const normaliseUsername = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** The user name of a new account. */
export const usernameField = readField(
  (text) => {
    const username = normaliseUsername(text)
    return USERNAME.test(username) ? username : undefined
  },
  { code: 'username' },
)

/** A password as it is sent; whether it may be chosen is asked of `passwordFault`. */
const sentPassword = z
  .string()
  .transform(normalisePassword)
  .pipe(z.string().max(PASSWORD_LENGTH.maximum * 2))

/** What is sent to sign in. No rule about forms here: a malformed name answers like a wrong one. */
export const signInInput = z.object({ username: z.string().max(200), password: sentPassword })

/** What is sent to change one's own password. */
export const changePasswordInput = z.object({ currentPassword: sentPassword, newPassword: sentPassword })

/** What is sent to set up an empty installation: the school and its first admin. */
export const setUpInput = z.object({
  bureau: lineField(60),
  district: lineField(60),
  school: lineField(60),
  name: personNameField,
  username: usernameField,
  password: sentPassword,
})

const gradeNumbers = z.array(z.literal(GRADES)).transform((grades) => [...new Set(grades)].sort((a, b) => a - b))

const roleFields = z.object({
  role: z.enum(SCHOOL_ROLES),
  grades: gradeNumbers.nullish(),
  officeId: unlessEmpty(idField),
  guardianId: unlessEmpty(idField),
})

/** What a role cannot be without, named by the field that says it. */
const checkRole = (context: z.core.ParsePayload<z.output<typeof roleFields>>) => {
  const { role, grades, officeId, guardianId } = context.value
  if (role === 'GRADE_LEAD' && !grades?.length) refuse(context, { code: 'required' }, ['grades'])
  if (role === 'OFFICE' && !officeId) refuse(context, { code: 'required' }, ['officeId'])
  if (role === 'GUARDIAN' && !guardianId) refuse(context, { code: 'required' }, ['guardianId'])
}

/** A role with what narrows it. */
export const heldRoleInput = roleFields.check(checkRole)
/** A role with what narrows it, as it is kept. */
export type HeldRoleInput = z.output<typeof heldRoleInput>

/** A new account of a member of staff. */
export const createAccountInput = z.object({
  staffId: idField,
  username: usernameField,
  roles: z.array(heldRoleInput).min(1).max(10),
})

/** A role for an account. */
export const grantRoleInput = roleFields.extend({ accountId: idField }).check(checkRole)

/** The revoking of a role. */
export const revokeRoleInput = z.object({ grantId: idField, reason: optionalProseField(200) })

/** The banning of an account. */
export const banAccountInput = z.object({ id: idField, reason: optionalProseField(200) })

const PREFERENCE_KEY = /^[\w.:-]{1,120}$/
const PREFERENCE_SIZE = 16_384

/** A value of JSON whose texts, names included, a database can keep. */
function storable(value: z.core.util.JSONType): z.core.util.JSONType {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(storable)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [storableText(name), storable(held)]))
}

/** Changes to what an account prefers: each key with its new value, null to forget it. */
export const preferencesPatch = z
  .record(z.string().regex(PREFERENCE_KEY), z.json().transform(storable))
  .refine((patch) => Object.keys(patch).length <= 50, { params: { code: 'preferencesTooLarge' } })
  .refine((patch) => Object.values(patch).every((value) => JSON.stringify(value).length <= PREFERENCE_SIZE), {
    params: { code: 'preferencesTooLarge' },
  })
