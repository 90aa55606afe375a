import { schemaText } from '@afterbell/db/schema-documentation'
import { describe, expect, test } from 'vitest'

const classes = ['none', 'identity', 'contact', 'sensitive', 'conduct', 'credential'] as const
const spans = /^(for ever|[a-z]+\+\d+[dmy])$/

interface Column {
  readonly path: string
  readonly class: string | undefined
  readonly retain: string | undefined
}

interface Annotation {
  class?: string
  retain?: string
}

const annotation = (lines: string): Annotation => {
  const said = /@class (\w+)/.exec(lines)?.[1]
  const kept = /@retain (.+?)\s*$/m.exec(lines)?.[1]
  return { ...(said && { class: said }), ...(kept && { retain: kept }) }
}

/** Every stored column of the schema, with what it or its model says; relations are no columns. */
function columnsOf(schema: string): Column[] {
  const models = new Set([...schema.matchAll(/^model (\w+)/gm)].map(([, name]) => name))
  return [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, head, model, body]) => {
    const own = annotation(head ?? '')
    return [...(body ?? '').matchAll(/((?:^ *\/\/\/.*\n)*)^ +(\w+) +(\w+)/gm)]
      .filter(([, , , type]) => !models.has(type ?? ''))
      .map(([, lines, name]) => {
        const said = { ...own, ...annotation(lines ?? '') }
        return { path: `${model}.${name}`, class: said.class, retain: said.retain }
      })
  })
}

const columns = columnsOf(schemaText())
const paths = (wrong: (column: Column) => boolean) => columns.filter(wrong).map(({ path }) => path)

describe('what is personal and how long it is kept is said of every column (F5)', () => {
  test('every column has a class and a retention, its own or its table’s', () => {
    expect(columns.length).toBeGreaterThan(200)
    expect(paths((column) => !classes.some((known) => known === column.class))).toEqual([])
    expect(paths(({ retain }) => !spans.test(retain ?? ''))).toEqual([])
  })

  test('nothing personal is kept for ever', () => {
    expect(paths((column) => column.class !== 'none' && column.retain === 'for ever')).toEqual([])
  })

  test('names, notes, phones and what is sealed are personal', () => {
    const personal = /^(Pupil|Guardian|Staff)\.(name|pinyin|initials|careNote|remark|\w+Cipher|\w+Index)$/
    const sealed = ['ImportLine.cells', 'ImportLine.changes', 'ImportLine.before', 'Upload.content', 'Action.actorName']
    expect(
      paths((column) => column.class === 'none' && (personal.test(column.path) || sealed.includes(column.path))),
    ).toEqual([])
  })

  test('a column of which nobody says anything would be seen', () => {
    const silent = columnsOf(
      'model Silent {\n  id String\n\n  /// @class identity @retain for ever\n  name String\n}\n',
    )
    expect(silent).toEqual([
      { path: 'Silent.id', class: undefined, retain: undefined },
      { path: 'Silent.name', class: 'identity', retain: 'for ever' },
    ])
  })
})
