import { access, type Permission, type Reach, type Role } from '@afterbell/domain/access/permissions'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { schema } from '../../graphql/schema.ts'
import { setScene } from '../../testing/scene.ts'
import { expectedOn, type Scenes } from '../matrix/asking.ts'
import { type Asker, type Cell, targets } from '../matrix/cell.ts'
import { scopeMaps, withLifted } from '../scopes.ts'
import { allBut, gates, meet } from '../type-gates.ts'
import { askerOf, cellsExpecting, everyField, firstRed, permissionOf } from './cells.ts'

const { filters, filtersAskedBy, liftable, widenings, withFilterLifted } = await vi.hoisted(
  () => import('./lifted-filters.ts'),
)
vi.mock('../../modules/actions/access.ts', async (real) => liftable('actions', await real()))
vi.mock('../../modules/schools/access.ts', async (real) => liftable('schools', await real()))
vi.mock('../../modules/people/access.ts', async (real) => liftable('people', await real()))
vi.mock('../../modules/people/accounts/access.ts', async (real) => liftable('accounts', await real()))
vi.mock('../../modules/policies/access.ts', async (real) => liftable('policies', await real()))
vi.mock('../../modules/groups/access.ts', async (real) => liftable('groups', await real()))
vi.mock('../../modules/clubs/access.ts', async (real) => liftable('clubs', await real()))

/*
 * A8: one defence is taken away at a time, and the cells of the matrix that concern it are asked again. A mutant that no
 * cell sees is a test that is missing. The walls of the database have mutants of their own, in walls.test.ts.
 */

let scenes: Scenes
beforeAll(async () => {
  scenes = { here: await setScene(), elsewhere: await setScene() }
})

describe('without its scope, everybody reaches', () => {
  const maps = [...scopeMaps(schema)].map(([map, names]) => ({ map, names, label: names.join(', ') }))
  const roots = maps.filter(({ label }) => /^(Query|Mutation)\./.test(label))
  /** Their answers are of types with the very same gate, which refuses once more; those have mutants of their own below. */
  const gatedAgain = ['Mutation.exportReport', 'Query.breakdown, Query.figures', 'Query.report']
  // Fields that share a scope are named one after another; the first stands for all.
  const fieldOf = (label: string) => label.split(/[.,]/)[1] ?? ''

  /** Whom the scope alone keeps out; nobody and the banned are stopped once more by who they are not. */
  const refused = (field: string): Cell[] => [
    ...cellsExpecting(field, 'FORBIDDEN').slice(0, 2),
    ...cellsExpecting(field, 'PASSWORD_CHANGE_REQUIRED').slice(0, 1),
  ]

  test.for(roots.filter(({ map, label }) => map.can && !gatedAgain.includes(label)))(
    '$label',
    async ({ map, label }) => {
      expect(await withLifted(map, () => firstRed(scenes, refused(fieldOf(label))))).toBeDefined()
    },
  )

  test.for(roots.filter(({ map }) => map.signedIn))('$label — but who is not signed in', async ({ map, label }) => {
    const nobody = cellsExpecting(fieldOf(label), 'UNAUTHENTICATED', ['nobody'])
    expect(nobody).toHaveLength(targets.length)
    expect(await withLifted(map, () => firstRed(scenes, nobody))).toBeUndefined()
  })

  test.for(maps.filter(({ names }) => names.some((name) => name in gates)))('$label', async ({ map, names }) => {
    for (const name of names) {
      const permission = gates[name] as Permission
      expect(await withLifted(map, () => meet(name, allBut(permission))), name).toBe('let in')
    }
  })
})

interface Line {
  readonly role: Role
  readonly permission: Permission
}

/** Runs `work` with another line in the table, or with none. */
async function changed<Result>({ role, permission }: Line, to: Reach | null, work: () => Result) {
  const { [permission]: kept, ...others } = access[role]
  access[role] = to ? { ...others, [permission]: to } : others
  try {
    return await work()
  } finally {
    access[role] = { ...access[role], [permission]: kept }
  }
}

describe('without its line in the table of permissions, somebody misses', () => {
  const lines = Object.entries(access).flatMap(([role, held]) =>
    Object.entries(held).map(([permission, reach]) => ({ role, permission, reach })),
  ) as (Line & { reach: Reach })[]
  const narrow = lines.filter(({ reach }) => reach === 'grades' || reach === 'own')

  /** What may notice: first the fields that ask for the permission, then everything inside their answers. */
  const concerned = (permission: Permission) => [
    ...everyField.filter((field) => permissionOf(field) === permission),
    ...everyField.filter((field) => permissionOf(field) === undefined),
  ]

  test.for(lines)('$role: $permission', async (line) => {
    const asker = [askerOf[line.role]]
    const cells = concerned(line.permission).flatMap((field) => [
      ...cellsExpecting(field, 'let in', asker).slice(0, 1),
      ...cellsExpecting(field, 'absent', asker).slice(0, 1),
    ])
    expect(await changed(line, null, () => firstRed(scenes, cells))).toBeDefined()
  })

  /** Whether it is held matters, and how far is decided by another permission: by that of reading what it is about. */
  const unread = ['actions:undo', 'policies:comment', 'assessments:work', 'TEACHER people:read-care-note']
  const isRead = ({ role, permission }: Line) =>
    !unread.includes(permission) && !unread.includes(`${role} ${permission}`)

  test.for(narrow.filter(isRead))('$role: $permission, and no wider than $reach', async (line) => {
    const cells = concerned(line.permission).flatMap((field) =>
      cellsExpecting(field, 'absent', [askerOf[line.role]]).filter(({ target }) => target !== 'elsewhere'),
    )
    expect(await changed(line, 'school', () => firstRed(scenes, cells))).toBeDefined()
  })
})

describe('without its row filter, rows are seen that are not theirs to see', () => {
  const isAbsent = (cell: Cell) => expectedOn(cell) === 'absent'

  /** Which cells ask which filter, of those in which something is expected to be absent. */
  const askedBy = new Map<string, Cell[]>()
  beforeAll(async () => {
    const byReach: Asker[] = ['admin', 'lead5', 'lead3', 'office', 'teacher', 'guardian', 'bureau']
    for (const field of everyField) {
      for (const target of targets) {
        const absent = byReach.map((asker) => ({ field, asker, target })).filter(isAbsent)
        // Who reaches furthest, and who reaches least, of those from whom it is kept.
        for (const cell of new Set([absent.at(0), absent.at(-1)])) {
          if (!cell) continue
          const asked = await filtersAskedBy(() => firstRed(scenes, [cell]))
          for (const name of asked) askedBy.set(name, [...(askedBy.get(name) ?? []), cell])
        }
      }
    }
  }, 300_000)

  /** Filters that never narrow within a school, and the ones that say yes or no. */
  const schoolWide = [
    'schools/ownSchool',
    'clubs/visibleCourses',
    'schools/visibleSchools',
    'accounts/visibleAccounts',
    'accounts/visibleGrants',
    'policies/seesDrafts',
    'groups/seesAllGroups',
    'groups/seesPupilOf',
  ]
  const mutants = widenings.flatMap((as) =>
    filters.filter((name) => as === 'everything' || !schoolWide.includes(name)).map((name) => ({ name, as })),
  )

  test.for(mutants.filter(({ name }) => name !== 'people/guardiansWithin'))('$name: $as', async ({ name, as }) => {
    const cells = askedBy.get(name) ?? []
    expect(
      await withFilterLifted(name, as, () => firstRed(scenes, cells)),
      `asked in ${cells.length} cells`,
    ).toBeDefined()
  })

  test.for(widenings)('people/guardiansWithin: %s, once more is read than may be revealed', async (as) => {
    // As the table stands both reach alike, and the filter for reading would keep back what this one lets through.
    const reading = { role: 'GRADE_LEAD', permission: 'people:read-contacts' } as const
    const cell: Cell = { field: 'revealPhone', asker: 'lead3', target: 'grade5' }
    const red = () => firstRed(scenes, [cell])
    expect(await changed(reading, 'school', red)).toBeUndefined()
    expect(await changed(reading, 'school', () => withFilterLifted('people/guardiansWithin', as, red))).toBeDefined()
  })
})
