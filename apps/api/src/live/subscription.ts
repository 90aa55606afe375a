import { Repeater } from 'graphql-yoga'
import { signedIn } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { follow } from './listen.ts'

interface RecordsChanged {
  readonly resource: string
  readonly ids: readonly string[]
}

const RecordsChangedType = builder.objectRef<RecordsChanged>('RecordsChanged').implement({
  description:
    '有记录变动：只含资源名与标识，内容须按权限重新读取。 Records changed: names and ids only; read them again to see what you may.',
  fields: (t) => ({
    resource: t.exposeString('resource', {
      description:
        '资源，例如 clubs；* 表示全部须重读。 The resource, such as clubs; * means everything is to be read again.',
    }),
    ids: t.exposeIDList('ids', { description: '记录；为空表示该资源全部。 The records; empty: all of that resource.' }),
  }),
})

/** A stream that keeps the newest changes if a client reads slowly: it re-reads everything after a gap anyway. */
const changesIn = (schoolId: string) =>
  new Repeater<RecordsChanged>(async (push, stop) => {
    const unfollow = await follow((announcement) => {
      if (announcement === 'reconnected') void push({ resource: '*', ids: [] })
      else if (announcement.schoolId === schoolId) void push(announcement)
    })
    await stop
    unfollow()
  })

builder.subscriptionField('recordsChanged', (t) =>
  t.field({
    type: RecordsChangedType,
    description: '本校记录的变动。 Changes to records of the school in which one works.',
    authScopes: { signedIn: true },
    subscribe: (_root, _args, context) => changesIn(signedIn(context).schoolId ?? ''),
    resolve: (change) => change,
  }),
)
