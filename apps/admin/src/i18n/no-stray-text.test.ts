import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')
const isCatalogue = (file: string) => /(\.zh|\.en)\.ts$|\.test\.tsx?$|i18n\/(i18n-provider|moments)\.ts$/.test(file)
const files = globSync('**/*.{ts,tsx}', { cwd: source }).filter((file) => !isCatalogue(file))

/** Attributes whose text is read by people or read out to them. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'alt',
  'label',
  'title',
  'placeholder',
  'helperText',
  'primaryText',
  'content',
  'confirm',
  'cancel',
])

/** Text that stands in a component itself: a person who reads the other language would see it. */
function strayTexts(file: string, text: string): string[] {
  const tree = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text) && !isKeyCap(node)) found.push(node.text.trim())
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      const isText = spoken.has(node.name.getText(tree)) && /\s|\p{Script=Han}|^[A-Z]/u.test(node.initializer.text)
      if (isText) found.push(node.initializer.text)
    }
    if (
      (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) &&
      /\p{Script=Han}/u.test(node.text)
    ) {
      found.push(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** What stands on a key of the keyboard is the same in every language. */
const isKeyCap = (node: ts.JsxText) => /component="kbd"|<kbd/.test(node.parent.getText().slice(0, 80))

test.each(files)('%s has no text of its own', (file) => {
  expect(strayTexts(file, readFileSync(join(source, file), 'utf8'))).toEqual([])
})

test('the test sees what it is to find', () => {
  expect(strayTexts('a.tsx', 'const A = () => <p>Save it</p>')).toEqual(['Save it'])
  expect(strayTexts('a.tsx', 'const A = () => <B aria-label="Save" />')).toEqual(['Save'])
  expect(strayTexts('a.ts', "const a = '保存'")).toEqual(['保存'])
  expect(strayTexts('a.tsx', 'const a = (n: number) => `共 $' + '{n}`')).toEqual(['共 '])
  expect(strayTexts('a.tsx', 'const A = () => <B label={say("record.save")} title="record.save">→ </B>')).toEqual([])
})
