import { type ResourceMeta, resourceMeta } from '@afterbell/graphql/schema-meta'
import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core'
import { type DataProvider, type GetListParams, HttpError, type RaRecord } from 'react-admin'
import { documentsOf, type ResourceDocuments, type ServerRecord, type VerbAnswer } from './documents.ts'
import { refusal } from './failure.ts'
import { changedInput, createdInput, knownFilter, withRelatedIds } from './form-values.ts'
import type { AnyResource } from './resource.ts'
import { type RunOptions, run } from './run.ts'

type Values = Readonly<Record<string, unknown>>

/** react-admin's nine methods, and what this product adds to them. */
export interface AppDataProvider extends DataProvider {
  /** Sends a document of a room's own: its verbs, its boards. */
  run<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    options?: RunOptions,
  ): Promise<Data>
  /** Rows of a page without the count of all of them, for exports. */
  getRows(resource: string, params: GetListParams): Promise<readonly ServerRecord[]>
  /** Archives records, all or none. */
  archive(resource: string, ids: readonly string[]): Promise<void>
  /** Takes records out of the archive, all or none. */
  restore(resource: string, ids: readonly string[]): Promise<void>
}

interface Served {
  readonly definition: AnyResource
  readonly meta: ResourceMeta
  readonly documents: ResourceDocuments
}

/** The records' own parts of `Meta` in a save. */
interface SaveMeta {
  /** Overwrite what somebody else saved meanwhile. */
  readonly force?: boolean
}

/** Builds the data provider over the declared resources. Every method rejects with HttpError. */
export function createDataProvider(client: Client, definitions: readonly AnyResource[]): AppDataProvider {
  const served = new Map<string, Served>(
    definitions.map((definition) => {
      const meta = resourceMeta(definition.type)
      return [meta.list, { definition, meta, documents: documentsOf(definition) }]
    }),
  )
  const of = (resource: string): Served => {
    const found = served.get(resource)
    if (!found) throw new HttpError(`There is no resource ${resource}`, 404)
    return found
  }
  const offered = <Document>(document: Document | null, verb: string, resource: string): Document => {
    if (!document) throw new HttpError(`The API does not ${verb} ${resource}`, 405)
    return document
  }

  async function page(resource: string, which: 'list' | 'rows', params: GetListParams, condition: Values = {}) {
    const { definition, meta, documents } = of(resource)
    const sort = params.sort && meta.sort.includes(params.sort.field) ? params.sort : definition.defaultSort
    const { result } = await run(
      client,
      documents[which],
      {
        page: params.pagination ?? { page: 1, perPage: 25 },
        sort: meta.sort.length > 0 ? { field: sort.field, order: sort.order } : null,
        filter: knownFilter({ ...params.filter, ...condition }, meta.filter),
      },
      { signal: params.signal },
    )
    return { data: result.items.map((item) => withRelatedIds(definition, item)), total: result.total }
  }

  async function one(resource: string, id: string, signal?: AbortSignal): Promise<ServerRecord> {
    const { definition, documents } = of(resource)
    if (!documents.one) {
      const [found] = (await page(resource, 'rows', { signal }, { ids: [id] })).data
      if (!found) throw new HttpError('ra.notification.item_doesnt_exist', 404)
      return found
    }
    const { result } = await run(client, documents.one, { id }, { signal })
    if (!result) throw new HttpError('ra.notification.item_doesnt_exist', 404)
    return withRelatedIds(definition, result)
  }

  function saved({ definition, meta }: Served, { result }: VerbAnswer): ServerRecord {
    if (result.__typename !== definition.type) throw refusal(result)
    return withRelatedIds(
      definition,
      Object.fromEntries(Object.entries(result).filter(([name]) => name in meta.fields)) as never,
    )
  }

  const asInput = ({ toInput }: AnyResource, values: Values): Values => ({ ...values, ...toInput?.(values) })

  async function update(resource: string, id: string, data: Values, previous: Values, { force }: SaveMeta) {
    const serving = of(resource)
    const verb = offered(serving.meta.update, 'update', resource)
    const { definition } = serving
    const changes = changedInput(asInput(definition, data), asInput(definition, previous), verb.input)
    if (Object.keys(changes).length === 0) return { ...previous, ...data, id } as ServerRecord
    const version = force || !previous.updatedAt ? await one(resource, id) : previous
    const answer = await run(client, offered(serving.documents.update, 'update', resource), {
      input: { ...changes, id, expectedUpdatedAt: version.updatedAt },
    })
    return saved(serving, answer)
  }

  async function overIds(resource: string, verb: 'archive' | 'restore', ids: readonly string[]): Promise<void> {
    const { result } = await run(client, offered(of(resource).documents[verb], verb, resource), { ids })
    if (result.__typename !== 'RecordIds') throw refusal(result)
  }

  // react-admin's methods answer any record type that their caller names; these answer what the server sent.
  const answer = <Answer>(data: unknown) => data as Answer

  return {
    supportAbortSignal: true,
    run: (document, variables, options) => run(client, document, variables, options),
    getRows: async (resource, params) => (await page(resource, 'rows', params)).data,
    getList: async (resource, params) => answer(await page(resource, 'list', params)),
    getManyReference: async (resource, params) =>
      answer(await page(resource, 'list', params, { [params.target]: params.id })),
    getMany: async (resource, { ids, signal }) => {
      const pagination = { page: 1, perPage: Math.max(1, ids.length) }
      return answer(await page(resource, 'rows', { pagination, signal }, { ids: ids.map(String) }))
    },
    getOne: async (resource, { id, signal }) => answer({ data: await one(resource, String(id), signal) }),
    create: async (resource, { data }) => {
      const serving = of(resource)
      const verb = offered(serving.meta.create, 'create', resource)
      const input = createdInput(asInput(serving.definition, data as Values), verb.input)
      const document = offered(serving.documents.create, 'create', resource)
      return answer({ data: saved(serving, await run(client, document, { input })) })
    },
    update: async (resource, { id, data, previousData, meta }) =>
      answer({ data: await update(resource, String(id), data, previousData ?? {}, meta ?? {}) }),
    updateMany: async (resource, { ids, data }) => {
      for (const id of ids) await update(resource, String(id), data, await one(resource, String(id)), {})
      return { data: ids }
    },
    archive: (resource, ids) => overIds(resource, 'archive', ids),
    restore: (resource, ids) => overIds(resource, 'restore', ids),
    delete: async (resource, { id, previousData }) => {
      await overIds(resource, 'archive', [String(id)])
      return answer<{ data: RaRecord }>({ data: previousData ?? { id } }) as never
    },
    deleteMany: async (resource, { ids }) => {
      await overIds(resource, 'archive', ids.map(String))
      return { data: ids }
    },
  }
}
