import type { Role } from '@afterbell/domain/access/permissions'
import { schema } from '../../graphql/schema.ts'
import { askableFields, expectedOn, type Scenes, values, verdictOn } from '../matrix/asking.ts'
import { type Asker, askers, type Cell, targets, type Verdict } from '../matrix/cell.ts'
import { rootFields } from '../schema-elements.ts'
import { scopesOf } from '../scopes.ts'

/** Who stands for a role in the matrix. */
export const askerOf: Readonly<Record<Role, Asker>> = {
  BUREAU: 'bureau',
  SCHOOL_ADMIN: 'admin',
  OFFICE: 'office',
  GRADE_LEAD: 'lead3',
  TEACHER: 'teacher',
  GUARDIAN: 'guardian',
}

const roots = new Map(rootFields(schema).map((each) => [each.field.name, each]))

/** The permission that a root field asks for; none of a value inside an answer. */
export const permissionOf = (field: string) => {
  const root = roots.get(field)
  return root && scopesOf(root.field)?.authScopes?.can
}

const isQuestion = (field: string) => roots.get(field)?.root === 'Query'

/** Everything that the matrix asks; questions first, which cost least. */
export const everyField: readonly string[] = [...askableFields, ...Object.keys(values)].toSorted(
  (one, other) => Number(isQuestion(other)) - Number(isQuestion(one)),
)

/** The cells of a field in which the matrix expects that verdict, for these askers. */
export const cellsExpecting = (field: string, verdict: Verdict, among: readonly Asker[] = askers): Cell[] =>
  targets.flatMap((target) =>
    among.map((asker) => ({ field, asker, target })).filter((cell) => expectedOn(cell) === verdict),
  )

/** The first of the cells whose verdict is no longer the matrix's; undefined: the suite would have stayed green. */
export async function firstRed(scenes: Scenes, cells: readonly Cell[]): Promise<string | undefined> {
  for (const cell of cells) {
    const verdict = await verdictOn(scenes, cell)
    const expected = expectedOn(cell)
    if (verdict !== expected) return `${cell.field} as ${cell.asker} → ${cell.target}: ${verdict}, not ${expected}`
  }
  return undefined
}
