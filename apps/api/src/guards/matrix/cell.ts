import type { Scene } from '../../testing/scene.ts'

/** Everybody who may knock: each role, nobody, and an account that is banned or must change its password first. */
export const askers = [
  'nobody',
  'banned',
  'firstPassword',
  'bureau',
  'admin',
  'office',
  'lead3',
  'lead5',
  'teacher',
  'guardian',
] as const
export type Asker = (typeof askers)[number]

/** Where the record asked for lies, seen from the asker's school; grades are those of `lead3` and `lead5`. */
export const targets = ['grade3', 'grade5', 'elsewhere'] as const
export type Target = (typeof targets)[number]

/**
 * What an asker gets: `let in` (the gate opened and the record was found, whatever the rules then said), `absent` (as if
 * the record did not exist), or one of the two refusals.
 */
export type Verdict = 'let in' | 'absent' | 'FORBIDDEN' | 'UNAUTHENTICATED' | 'PASSWORD_CHANGE_REQUIRED'

/** A row of the matrix: how a root field is asked, and who is let in. Written by hand, apart from the access table. */
export interface Row {
  /** Variables that name records of the target; called anew for every cell, so that what is created never meets. */
  readonly args?: (scene: Scene, target: Target) => object | Promise<object>
  /** Of a list: the id of a record of the target, which stands in the list or does not. */
  readonly lists?: (scene: Scene, target: Target) => string | Promise<string>
  /** Who passes the gate. Everybody else is refused. */
  readonly for: readonly Asker[] | 'everybody' | 'signed in'
  /** Whether the field names or lists a record, which is then absent outside the asker's school. */
  readonly namesRecord?: boolean
  /** Who, of those who pass, finds records of only one grade. */
  readonly onlyGrade?: Partial<Record<Asker, 'grade3' | 'grade5' | 'none'>>
}

// biome-ignore lint/suspicious/noExplicitAny: a row reads the answer of its own document
type Loose = any

/** A row about something inside an answer: a value, or a record in a relation, which the filters give or keep back. */
export interface ValueRow {
  readonly for: readonly Asker[]
  readonly onlyGrade?: Row['onlyGrade']
  /** Asked with the variables that `of` makes, anew for every cell. */
  readonly document: string
  readonly of: (scene: Scene, target: Target) => Promise<Readonly<Record<string, string>>>
  /** Whether it is there, in the data of the answer. */
  readonly isThere: (data: Loose, variables: Readonly<Record<string, string>>) => boolean
}

/** One question of the matrix. */
export interface Cell {
  /** The root field, or the value inside an answer. */
  readonly field: string
  readonly asker: Asker
  readonly target: Target
}

export const schoolStaff = ['admin', 'office', 'lead3', 'lead5', 'teacher'] as const
export const schoolRoles = [...schoolStaff, 'guardian'] as const
export const adminOnly = ['admin'] as const
export const leads = { lead3: 'grade3', lead5: 'grade5' } as const

/** What the row says of a cell: the naive second opinion beside the code's own scopes and filters. */
export function expectedVerdict(
  row: Pick<Row, 'for' | 'onlyGrade' | 'namesRecord'>,
  asker: Asker,
  target: Target,
): Verdict {
  if (row.for === 'everybody') return 'let in'
  if (asker === 'nobody' || asker === 'banned') return 'UNAUTHENTICATED'
  if (row.for === 'signed in') return 'let in'
  if (asker === 'firstPassword') return 'PASSWORD_CHANGE_REQUIRED'
  if (!row.for.includes(asker)) return 'FORBIDDEN'
  if (!row.namesRecord) return 'let in'
  if (target === 'elsewhere') return 'absent'
  const only = row.onlyGrade?.[asker]
  return only === undefined || only === target ? 'let in' : 'absent'
}

/** The two fields with which every update names its record. */
export const version = ({ id, updatedAt }: { id: string; updatedAt: Date }) => ({ id, expectedUpdatedAt: updatedAt })
