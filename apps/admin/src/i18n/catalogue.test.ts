import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { enumNames, enumValues, resourceMeta } from '@afterbell/graphql/schema-meta'
import english from 'ra-language-english'
import { expect, test } from 'vitest'
import { definitions } from '../resources/definitions.ts'
import { en } from './catalogue.en.ts'
import { zh } from './catalogue.zh.ts'

const source = join(import.meta.dirname, '..')

type Texts = { readonly [key: string]: string | Texts }

function keysOf(texts: Texts, above = ''): string[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [`${above}${name}`] : keysOf(text, `${above}${name}.`),
  )
}

function textAt(catalogue: Texts, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<string | Texts | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), catalogue)
  return typeof found === 'string' ? found : undefined
}

const catalogues = { zh, en } as const
const languages = ['zh', 'en'] as const

test('both catalogues have the same keys', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(zh).sort())
})

test('react-admin’s own texts are all there in Chinese', () => {
  expect(keysOf(english.ra as unknown as Texts).filter((key) => textAt(zh.ra, key) === undefined)).toEqual([])
})

test('a text says the same insertions in both languages', () => {
  const insertions = (text = '') =>
    [...new Set(text.match(/%\{\w+\}/g))].filter((name) => name !== '%{smart_count}').sort()
  const ours = keysOf(zh).filter((key) => !key.startsWith('ra.'))
  const differing = ours.filter((key) => `${insertions(textAt(zh, key))}` !== `${insertions(textAt(en, key))}`)
  expect(differing).toEqual([])
})

test('no text is empty, and no English one is left in Chinese', () => {
  const blank = (key: string) => key !== 'ra.boolean.null'
  for (const language of languages) {
    const catalogue = catalogues[language]
    expect(keysOf(catalogue).filter((key) => blank(key) && !textAt(catalogue, key)?.trim())).toEqual([])
  }
  const inItself = ['bar.otherLanguage']
  expect(keysOf(en).filter((key) => /\p{Script=Han}/u.test(textAt(en, key) ?? '') && !inItself.includes(key))).toEqual(
    [],
  )
})

test.each(languages)('every resource and every field that can be shown or changed has a label (%s)', (language) => {
  const missing = definitions.flatMap((definition) => {
    const { list, create, update } = resourceMeta(definition.type)
    const shown = shownFields(definition.fragment)
    const set = Object.keys({ ...create?.input, ...update?.input }).map((field) => field.replace(/Ids?$/, '') || field)
    const keys = [`resources.${list}.name`, ...[...shown, ...set].map((field) => `resources.${list}.fields.${field}`)]
    return keys.filter((key) => textAt(catalogues[language], key) === undefined)
  })
  expect([...new Set(missing)]).toEqual([])
})

test.each(languages)('every enum that the dashboard can show has a label for each of its values (%s)', (language) => {
  const shown = new Set(
    definitions.flatMap(({ type }) => {
      const { fields, filter, create, update } = resourceMeta(type)
      return Object.values({ ...fields, ...filter, ...create?.input, ...update?.input }).map((field) => field.type)
    }),
  )
  const keys = enumNames
    .filter((name) => shown.has(name))
    .flatMap((name) => (enumValues(name) ?? []).map((value) => `enums.${name}.${value}`))
  expect(keys.filter((key) => textAt(catalogues[language], key) === undefined)).toEqual([])
})

test.each(languages)('every condition of a query form, every column and every hint has its words (%s)', (language) => {
  const missing = screens().flatMap(({ resource, filters, hints }) =>
    [
      ...filters.map((name) => `resources.${resource}.filters.${name}`),
      ...hints.map((name) => `resources.${resource}.hints.${name}`),
    ].filter((key) => textAt(catalogues[language], key) === undefined),
  )
  expect(missing).toEqual([])
})

/** Fields of a fragment that people are shown: not the ids and versions that programs need. */
function shownFields(fragment: { definitions: readonly unknown[] }): string[] {
  const [first] = fragment.definitions as { selectionSet: { selections: { name: { value: string } }[] } }[]
  const forPrograms = ['id', '__typename', 'recordIds', 'undoesId']
  return (first?.selectionSet.selections ?? [])
    .map(({ name }) => name.value)
    .filter((name) => !forPrograms.includes(name))
}

/** What the rooms' screens ask for by name, read off their source. */
function screens() {
  return globSync('resources/**/*.tsx', { cwd: source }).flatMap((file) => {
    const text = readFileSync(join(source, file), 'utf8')
    return [...text.matchAll(/filtersOf\((\w+), \[([^\]]*)\]\)/g)].map(([, name = '', list = '']) => ({
      resource: name,
      filters: [...list.matchAll(/'(\w+)'/g)].map(([, filter = '']) => filter),
      hints: [...text.matchAll(/source="(\w+)"[^/]*\bhint\b/g)].map(([, field = '']) => field),
    }))
  })
}
