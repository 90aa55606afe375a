/** The least and the most characters of a password. */
export const PASSWORD_LENGTH = { minimum: 12, maximum: 128 } as const

/** Why a password is not taken. */
export const PASSWORD_FAULTS = ['TOO_SHORT', 'TOO_LONG', 'HOLDS_USERNAME', 'PATTERN', 'COMMON'] as const
export type PasswordFault = (typeof PASSWORD_FAULTS)[number]

/**
 * A password as it is compared and hashed: full-width letters and digits, as a Chinese keyboard writes them, count as
 * the plain ones.
 */
export const normalisePassword = (password: string): string => password.normalize('NFKC')

/**
 * What is wrong with a password; undefined when it may be used. There is no rule about kinds of characters: length is
 * what protects, and passwords that many people choose are refused (`isCommon`, over the password in lower case).
 */
export function passwordFault(
  password: string,
  username: string,
  isCommon: (password: string) => boolean,
): PasswordFault | undefined {
  const text = normalisePassword(password).toLowerCase()
  const length = [...text].length
  if (length < PASSWORD_LENGTH.minimum) return 'TOO_SHORT'
  if (length > PASSWORD_LENGTH.maximum) return 'TOO_LONG'
  if (username !== '' && text.includes(username.toLowerCase())) return 'HOLDS_USERNAME'
  if (isRepetition(text) || isSequence(text)) return 'PATTERN'
  return isCommon(text) ? 'COMMON' : undefined
}

/** One to six characters over and over, such as `abc123abc123`. */
function isRepetition(text: string): boolean {
  return /^(.{1,6}?)\1+.{0,5}$/su.test(text) && new Set(text).size <= 6
}

/** Mostly neighbours of the alphabet or of the digits, such as `123456789012` or `abcdefabcdef`. */
function isSequence(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  const neighbours = steps.filter((step) => Math.abs(step) <= 1)
  return neighbours.length >= steps.length * 0.75
}
