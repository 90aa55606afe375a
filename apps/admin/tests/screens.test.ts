import { resourceMeta } from '@afterbell/graphql/schema-meta'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rooms } from '../src/resources/rooms.ts'
import { launchBrowser } from './kit/browser.ts'
import { chineseOutsideContent, seriousViolations, sidewaysScroll, untranslatedKeys } from './kit/checks.ts'
import { type Product, startProduct } from './kit/product.ts'
import { type Language, type screens, settled, signIn } from './kit/visitor.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const resources = rooms.flatMap((room) => room.resources)
/** Pages of rooms that need no record to be about. */
const pages = rooms.flatMap((room) => (room.pages ?? []).map(({ path }) => path)).filter((path) => !/[:*]/.test(path))
/** Both languages and both screens are met; the other two pairs would find what these two do not only by their crossing. */
const walks: readonly (readonly [Language, keyof typeof screens])[] = [
  ['zh-CN', 'desk'],
  ['en', 'phone'],
]

test.each(walks)(
  'every screen, in %s, on a %s: no serious violation, no key, no sideways scroll, nothing in the other language',
  async (language, screen) => {
    await using visitor = await signIn(browser, product, 'admin', { language, screen })
    const { page, open, faults } = visitor
    const found: Record<string, unknown> = {}

    async function check(path: string) {
      await open(path)
      const wrong = {
        violations: await violationsOnceLoaded(),
        keys: await untranslatedKeys(page),
        sideways: await sidewaysScroll(page),
        chinese: language === 'en' ? await chineseOutsideContent(page) : [],
        faults: [...faults],
      }
      if (wrong.sideways || Object.values(wrong).some((value) => Array.isArray(value) && value.length > 0)) {
        found[path] = wrong
      }
    }

    /** A page whose code comes only now stands a moment behind the one before: what is read then is read again. */
    async function violationsOnceLoaded(): Promise<string[]> {
      const violations = await seriousViolations(page)
      if (!violations.some((violation) => violation.includes('RaLoading'))) return violations
      await settled(page)
      return violationsOnceLoaded()
    }

    await check('/')
    for (const path of pages) await check(path)
    for (const { definition, list, show, create, edit } of resources) {
      const name = resourceMeta(definition.type).list
      if (list) await check(`/${name}`)
      else await open(`/${name}`)
      const id = await firstId(name)
      if (create) await check(`/${name}/create`)
      if (id && show) await check(`/${name}/${id}/show`)
      if (id && edit) await check(`/${name}/${id}`)
    }
    expect(found).toEqual({})

    /** The first record of the list at hand, as its link names it. */
    async function firstId(name: string): Promise<string | null> {
      const link = page.locator(`#main-content a[href*="#/${name}/"][href*="-"]`).first()
      if ((await link.count()) === 0) return null
      return /\/([0-9a-f-]{36})/.exec((await link.getAttribute('href')) ?? '')?.[1] ?? null
    }
  },
  // Some seventy screens, each read by axe.
  900_000,
)
