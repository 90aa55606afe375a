import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { schoolViewer, signedIn } from '../context.ts'
import { builder } from './builder.ts'

/** A record that a search found. */
export interface SearchHit {
  /** The resource, as lists and the log call it, such as `pupils`. */
  readonly resource: string
  readonly id: string
  readonly label: string
  /** What tells it from another of the same name, such as the home class. */
  readonly detail: string | null
}

/** Finds at most `limit` records by name, among those that the viewer may see. */
export type Searcher = (
  viewer: SchoolViewer,
  text: string,
  limit: number,
) => Promise<readonly Omit<SearchHit, 'resource'>[]>

const searchers = new Map<string, Searcher>()

/** A room says how its records are found by name; results stand in the order in which rooms registered. */
export function registerSearcher(resource: string, searcher: Searcher): void {
  if (searchers.has(resource)) throw new Error(`The search of ${resource} is registered twice`)
  searchers.set(resource, searcher)
}

/** The most records of one resource in a result. */
const mostPerResource = 8
/** Longer texts are no names. */
const longestText = 60

const SearchHitType = builder.objectRef<SearchHit>('SearchHit').implement({
  description: '找到的一条记录。 A record that a search found.',
  fields: (t) => ({
    resource: t.exposeString('resource', { description: '资源，例如 pupils。 The resource, such as pupils.' }),
    id: t.exposeID('id', { description: '标识。 Identifier.' }),
    label: t.exposeString('label', { description: '名称。 Its name.' }),
    detail: t.exposeString('detail', {
      nullable: true,
      description: '用以区分同名者，例如班级。 What tells it from another of the same name, such as the home class.',
    }),
  }),
})

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitType],
    description: `按名称、全拼或首字母查找可见的记录，每类至多 ${mostPerResource} 条。 Finds records that you may see by name, pinyin or initials, at most ${mostPerResource} of each kind.`,
    authScopes: { can: 'schools:list' },
    args: { text: t.arg.string({ required: true, description: '要找的文字。 What to look for.' }) },
    resolve: async (_root, { text }, context) => {
      const wanted = text.trim()
      if (!signedIn(context).schoolId || wanted === '' || wanted.length > longestText) return []
      const viewer = schoolViewer(context)
      const found = await Promise.all(
        [...searchers].map(async ([resource, searcher]) =>
          (await searcher(viewer, wanted, mostPerResource)).map((hit) => ({ ...hit, resource })),
        ),
      )
      return found.flat()
    },
  }),
)
