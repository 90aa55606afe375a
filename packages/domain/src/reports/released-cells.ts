import type { SchoolDate } from '../schools/school-day.ts'
import type { Fraction } from './figure.ts'
import type { CellSum } from './suppression/counted-tree.ts'
import { cellsToHide } from './suppression/suppress.ts'

/** Where a released number stands. */
export const RELEASE_LEVELS = ['BUREAU', 'DISTRICT', 'SCHOOL', 'GRADE', 'CLASS', 'WEEK'] as const
export type ReleaseLevel = (typeof RELEASE_LEVELS)[number]

/** A cell of the one fixed table in which a month leaves the schools of a bureau. */
export interface ReleaseCell {
  readonly level: ReleaseLevel
  readonly districtId: string | null
  readonly schoolId: string | null
  readonly grade: number | null
  readonly homeClassId: string | null
  readonly classNumber: number | null
  readonly week: SchoolDate | null
}

/** A class with the counts of each figure, by name; a figure that says nothing of it is left out. */
export interface CountedClass {
  readonly homeClassId: string
  readonly grade: number
  readonly number: number
  readonly counts: Readonly<Record<string, Fraction>>
}

/** A school of the bureau, counted for a month. */
export interface CountedSchool {
  readonly districtId: string
  readonly schoolId: string
  readonly classes: readonly CountedClass[]
  /** The whole school by the weeks into which its month falls; of figures of a period. */
  readonly weeks: readonly { readonly week: SchoolDate; readonly counts: Readonly<Record<string, Fraction>> }[]
  /** Figures that count no pupils, of the school as a whole. */
  readonly counts: Readonly<Record<string, Fraction>>
}

/** A released number: there, or hidden. */
export interface ReleasedCell extends ReleaseCell {
  readonly figure: string
  readonly fraction: Fraction | null
}

interface ReleaseQuestion {
  readonly schools: readonly CountedSchool[]
  /** Figures that count pupils, each before those that count on from it: what it hides they must not tell. */
  readonly chains: readonly (readonly string[])[]
  /** Figures that count no pupils. */
  readonly open: readonly string[]
  readonly threshold: number
}

interface Node extends ReleaseCell {
  readonly counts: Readonly<Record<string, Fraction>>
}

/**
 * The cells that leave the schools of a bureau: bureau → district → school → grade → class, and each school again by weeks;
 * numbers of few, and what would give them away, are hidden (E). It is one fixed table: nobody chooses filters of his own.
 */
export function releasedCells({ schools, chains, open, threshold }: ReleaseQuestion): ReleasedCell[] {
  const { nodes, sums } = releaseTree(schools)
  const hidden = new Map<string, ReadonlySet<number>>()
  for (const chain of chains) {
    let already: ReadonlySet<number> = new Set()
    for (const figure of chain) {
      const counts = {
        numerators: nodes.map((node) => node.counts[figure]?.numerator ?? 0),
        denominators: nodes.map((node) => node.counts[figure]?.denominator ?? 0),
      }
      const tree = { cells: nodes.length, sums: sums.filter(hasCounts(nodes, figure)), counts }
      already = cellsToHide(tree, threshold, already)
      hidden.set(figure, already)
    }
  }
  return nodes.flatMap(({ counts, ...cell }, index) => [
    ...chains.flat().flatMap((figure): ReleasedCell[] => {
      const fraction = counts[figure]
      if (!fraction || fraction.denominator === 0) return []
      return [{ ...cell, figure, fraction: hidden.get(figure)?.has(index) ? null : fraction }]
    }),
    ...open.flatMap((figure): ReleasedCell[] => {
      const fraction = counts[figure]
      return fraction && fraction.denominator > 0 ? [{ ...cell, figure, fraction }] : []
    }),
  ])
}

/** Figures of how a term stands have no weeks: a school is then not the sum of them. */
const hasCounts = (nodes: readonly Node[], figure: string) => (sum: CellSum) =>
  nodes[sum.parts[0] ?? 0]?.level !== 'WEEK' || sum.parts.some((part) => nodes[part]?.counts[figure] !== undefined)

const nowhere: ReleaseCell = {
  ...{ level: 'BUREAU', districtId: null, schoolId: null, grade: null },
  ...{ homeClassId: null, classNumber: null, week: null },
}

function releaseTree(schools: readonly CountedSchool[]): { readonly nodes: Node[]; readonly sums: CellSum[] } {
  const nodes: Node[] = [{ ...nowhere, counts: {} }]
  const sums: CellSum[] = []
  const add = (node: Node) => nodes.push(node) - 1
  /** Adds a cell that is the sum of those that `fill` adds; answers its index. */
  const addTotal = (cell: ReleaseCell, fill: () => readonly number[], more: Node['counts'] = {}) => {
    const total = add({ ...cell, counts: {} })
    const parts = fill()
    nodes[total] = { ...cell, counts: { ...sumOf(parts.map((part) => nodes[part]?.counts ?? {})), ...more } }
    sums.push({ total, parts })
    return total
  }
  const grouped = [...Map.groupBy(schools, ({ districtId }) => districtId)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  const districts = grouped.map(([districtId, ofDistrict]) =>
    addTotal({ ...nowhere, level: 'DISTRICT', districtId }, () =>
      ofDistrict.map(({ schoolId, classes, weeks, counts }) => {
        const place = { ...nowhere, districtId, schoolId }
        const byGrade = [...Map.groupBy(classes, ({ grade }) => grade)].toSorted(([one], [other]) => one - other)
        const school = addTotal(
          { ...place, level: 'SCHOOL' },
          () =>
            byGrade.map(([grade, ofGrade]) =>
              addTotal({ ...place, level: 'GRADE', grade }, () =>
                ofGrade.map(({ homeClassId, number, counts: own }) =>
                  add({ ...place, level: 'CLASS', grade, homeClassId, classNumber: number, counts: own }),
                ),
              ),
            ),
          counts,
        )
        if (weeks.length > 0) {
          const parts = weeks.map((each) => add({ ...place, level: 'WEEK', week: each.week, counts: each.counts }))
          sums.push({ total: school, parts })
        }
        return school
      }),
    ),
  )
  nodes[0] = { ...nowhere, counts: sumOf(districts.map((district) => nodes[district]?.counts ?? {})) }
  sums.push({ total: 0, parts: districts })
  return { nodes, sums }
}

function sumOf(all: readonly Node['counts'][]): Node['counts'] {
  const total: Record<string, Fraction> = {}
  for (const counts of all) {
    for (const [figure, { numerator, denominator }] of Object.entries(counts)) {
      const before = total[figure] ?? { numerator: 0, denominator: 0 }
      total[figure] = { numerator: before.numerator + numerator, denominator: before.denominator + denominator }
    }
  }
  return total
}
