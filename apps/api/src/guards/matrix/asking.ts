import type { GraphQLField } from 'graphql'
import { schema } from '../../graphql/schema.ts'
import type { Scene } from '../../testing/scene.ts'
import { type Answer, ask } from '../../testing/test-api.ts'
import { rootFields } from '../schema-elements.ts'
import { accounts } from './accounts.ts'
import { actions } from './actions.ts'
import { applications } from './applications.ts'
import { assessments } from './assessments.ts'
import { care, careValues } from './care.ts'
import {
  type Asker,
  type Cell,
  expectedVerdict,
  type Row,
  type Target,
  targets,
  type ValueRow,
  type Verdict,
} from './cell.ts'
import { clubs, clubValues } from './clubs.ts'
import { documentFor } from './document.ts'
import { groups, groupValues } from './groups.ts'
import { people, peopleValues } from './people.ts'
import { placement } from './placement.ts'
import { policies, policyValues } from './policies.ts'
import { registers, registerValues } from './registers.ts'
import { reports } from './reports.ts'
import { schools } from './schools.ts'
import { timetable } from './timetable.ts'

/** The matrix, by root field. */
export const rows: Readonly<Record<string, Row>> = {
  ...actions,
  ...schools,
  ...people,
  ...accounts,
  ...policies,
  ...groups,
  ...clubs,
  ...care,
  ...applications,
  ...placement,
  ...timetable,
  ...registers,
  ...assessments,
  ...reports,
}

/** What is asked for inside an answer, by what it is. */
export const values: Readonly<Record<string, ValueRow>> = {
  ...peopleValues,
  ...policyValues,
  ...groupValues,
  ...clubValues,
  ...careValues,
  ...registerValues,
}

type RootField = ReturnType<typeof rootFields>[number]

const askable = new Map<string, RootField>(
  rootFields(schema)
    .filter(({ root }) => root !== 'Subscription')
    .map((each) => [each.field.name, each]),
)

const rowOf = (name: string): Pick<Row, 'for' | 'onlyGrade' | 'namesRecord'> => {
  const value = values[name]
  const row = value ? { ...value, namesRecord: true } : rows[name]
  if (!row) throw new Error(`The matrix has no row ${name}`)
  return row
}

/** What the matrix says of a cell. */
export const expectedOn = ({ field, asker, target }: Cell): Verdict => expectedVerdict(rowOf(field), asker, target)

/** The root fields that are asked by one request; a subscription is a stream, with a test of its own. */
export const askableFields: readonly string[] = [...askable.keys()]

/** The places about which an asker is asked. A scope looks at no record, so whoever is refused there is asked once. */
export function placesOf(field: string, asker: Asker): readonly Target[] {
  const { namesRecord } = rowOf(field)
  const isLetIn = expectedOn({ field, asker, target: 'grade3' })
  return namesRecord && (isLetIn === 'let in' || isLetIn === 'absent') ? targets : ['grade3']
}

/** Two schools: the askers' own, and another. */
export interface Scenes {
  readonly here: Scene
  readonly elsewhere: Scene
}

export const accountOf = ({ here }: Scenes, asker: Asker): string | null =>
  asker === 'nobody' ? null : here.accounts[asker]

/** Which of the refusals an answer is; null when it is none. */
export function refusalIn({ errors }: Pick<Answer, 'errors'>): Verdict | `broken: ${string}` | null {
  const [error] = errors ?? []
  if (!error) return null
  const code = error.extensions?.code
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' || code === 'PASSWORD_CHANGE_REQUIRED') return code
  return `broken: ${error.message}`
}

/** Asks what the cell names as its asker, and says what came of it. */
export async function verdictOn(scenes: Scenes, cell: Cell) {
  const { field: name, asker, target } = cell
  const value = values[name]
  if (value) return verdictOnValue(scenes, value, cell)
  const row = rows[name]
  const asked = askable.get(name)
  if (!row || !asked) throw new Error(`${name} is not asked by the matrix`)
  const { variables, isThere } = await questionOf(
    row,
    asked.field,
    target === 'elsewhere' ? scenes.elsewhere : scenes.here,
    target,
  )
  const document = documentFor(asked.root, asked.field, variables)
  const answer = await ask(document, variables, { as: accountOf(scenes, asker) })
  return refusalIn(answer) ?? (isThere(answer.data.answer) ? 'let in' : 'absent')
}

async function verdictOnValue(scenes: Scenes, { document, of, isThere }: ValueRow, { asker, target }: Cell) {
  const variables = await of(target === 'elsewhere' ? scenes.elsewhere : scenes.here, target)
  const answer = await ask(document, variables, { as: accountOf(scenes, asker) })
  return refusalIn(answer) ?? (isThere(answer.data, variables) ? 'let in' : 'absent')
}

// biome-ignore lint/suspicious/noExplicitAny: the answer of any root field
type Loose = any

interface Question {
  readonly variables: object
  /** Whether the answer holds the record that was asked for. */
  readonly isThere: (answer: Loose) => boolean
}

async function questionOf(
  row: Row,
  field: GraphQLField<unknown, unknown>,
  scene: Scene,
  target: Target,
): Promise<Question> {
  if (row.lists) {
    const id = await row.lists(scene, target)
    const isFiltered = field.args.some(({ name }) => name === 'filter')
    return {
      variables: isFiltered ? { filter: { ids: [id] } } : {},
      isThere: (answer) => (answer.items ?? answer).some((item: Loose) => item.id === id),
    }
  }
  return {
    variables: (await row.args?.(scene, target)) ?? {},
    isThere: (answer) => answer !== null && answer.__typename !== 'NotFoundError',
  }
}
