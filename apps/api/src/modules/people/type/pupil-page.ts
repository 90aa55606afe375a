import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import type { PupilInClass, PupilWindow } from '../queries/pupil-page.sql.ts'

/** Read whole by one statement; what is asked of its pupils beyond it is looked up for all of them together. */
export const PupilPage = builder.objectRef<PupilWindow>('PupilPage').implement({
  description: '学生的一页。 A page of a list of Pupil.',
  fields: (t) => ({
    items: t.prismaField({
      type: ['Pupil'],
      description: '本页记录。 The rows of this page.',
      resolve: (query, { items }) => (isHeld(query) ? items : withMore(query, items)) as never,
    }),
    total: t.exposeInt('total', { description: '符合条件的总数。 How many rows match in all.' }),
  }),
})

interface Asked {
  readonly include?: { readonly [relation: string]: unknown }
  readonly select?: { readonly [column: string]: unknown }
}

/** Whether the page's own rows have all that is asked: columns, the home class, its grade. */
const isHeld = (query: Asked) =>
  only(query, 'homeClass', (homeClass) => only(homeClass, 'grade', (grade) => only(grade, '', () => false)))

function only(asked: unknown, relation: string, isWithinIt: (more: unknown) => boolean): boolean {
  if (asked === true) return true
  const { include = {}, select = {} } = asked as Asked
  return Object.entries({ ...include, ...select }).every(([name, more]) =>
    name === relation ? isWithinIt(more) : name in include ? false : more === true,
  )
}

/** The same pupils with all that is asked of them. */
async function withMore(query: object, items: readonly PupilInClass[]) {
  const [first] = items
  if (!first) return []
  const ids = items.map(({ id }) => id)
  const found = await database.pupil.findMany({ ...query, where: { schoolId: first.schoolId, id: { in: ids } } })
  const byId = new Map(found.map((pupil) => [pupil.id, pupil]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
