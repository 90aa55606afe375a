import type PrismaTypes from '@afterbell/db/generated/pothos'
import { builder } from './builder.ts'

/** The most rows that one page may ask for. */
export const largestPage = 500

export const PageInput = builder.inputType('PageInput', {
  description: '分页。 Which page of a list.',
  fields: (t) => ({
    page: t.int({ defaultValue: 1, required: true, description: '第几页，从 1 起。 The page, from 1.' }),
    perPage: t.int({
      defaultValue: 25,
      required: true,
      description: `每页条数，1 至 ${largestPage}。 Rows per page, 1 to ${largestPage}.`,
    }),
  }),
})

export const SortOrder = builder.enumType('SortOrder', {
  description: '排序方向。 Direction of a sort.',
  values: {
    ASC: { value: 'asc', description: '升序。 Ascending.' },
    DESC: { value: 'desc', description: '降序。 Descending.' },
  } as const,
})

/** A list as a page of a filtered, sorted set. */
export interface PageRequest<Where, OrderBy> {
  readonly where: Where
  readonly orderBy: OrderBy[]
  readonly skip: number
  readonly take: number
}

/** The window that a page stands for; pages and sizes outside the limits are brought within them. */
export function windowOf({ page, perPage }: { page: number; perPage: number }) {
  const take = Math.min(Math.max(perPage, 1), largestPage)
  return { skip: (Math.max(page, 1) - 1) * take, take }
}

type Model = keyof PrismaTypes & string
type RequestOf<Name extends Model> = PageRequest<PrismaTypes[Name]['Where'], PrismaTypes[Name]['OrderBy']>

/** What a page reads from: the model's own `findMany` and `count`. */
interface Source<Name extends Model> {
  findMany(args: object): Promise<PrismaTypes[Name]['Shape'][]>
  count(args: { where: PrismaTypes[Name]['Where'] }): Promise<number>
}

/**
 * The type `XPage { items total }` of a model; `total` is counted only when it is asked for. `type` is the model's name
 * in the API, where it has another there.
 */
export function pageOf<Name extends Model>(name: Name, plural: string, source: Source<Name>, type: string = name) {
  return builder.objectRef<RequestOf<Name>>(`${type}Page`).implement({
    description: `${plural}的一页。 A page of a list of ${type}.`,
    fields: (t) => ({
      items: t.prismaField({
        type: [name],
        description: '本页记录。 The rows of this page.',
        resolve: (query, { where, orderBy, skip, take }) =>
          source.findMany({ ...query, where, orderBy, skip, take }) as never,
      }),
      total: t.int({
        description: '符合条件的总数。 How many rows match in all.',
        resolve: ({ where }) => source.count({ where }),
      }),
    }),
  })
}

/** The argument `page` of every list. */
export const pageArgument = builder.args((t) => ({
  page: t.field({
    type: PageInput,
    required: true,
    defaultValue: { page: 1, perPage: 25 },
    description: '分页。 Which page.',
  }),
}))
