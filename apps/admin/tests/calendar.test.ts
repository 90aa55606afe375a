import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './kit/browser.ts'
import { seriousViolations, sidewaysScroll, untranslatedKeys } from './kit/checks.ts'
import { type Product, startProduct } from './kit/product.ts'
import { signIn, type Visitor } from './kit/visitor.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

/** Opens the term's page; answers its address. */
async function openTerm({ page, open }: Visitor): Promise<string> {
  await open('/terms')
  const href = await page.locator('#main-content a[href*="#/terms/"][href*="-"]').first().getAttribute('href')
  const path = `/terms/${/terms\/([0-9a-f-]{36})/.exec(href ?? '')?.[1]}`
  await open(`${path}/show`)
  await page.getByRole('grid').waitFor()
  return path
}

const day = (page: Page, date: string) => page.locator(`[data-date="${date}"]`)
const focusedDay = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-date'))

test('by keyboard alone, days in a row are called off, and the calendar is put back', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page } = visitor
  await openTerm(visitor)
  // A day that is no longer to come: the calendar of the demo begins where its service does.
  await day(page, '2022-02-14').focus()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await page.getByRole('heading', { name: '2022年4月' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  expect(await focusedDay(page)).toBe('2022-04-18')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  expect(await page.getByRole('status').filter({ hasText: '已选 3 天' }).count()).toBe(1)
  expect(await page.locator('[aria-selected="true"]').count()).toBe(3)

  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '平常日' }).focus()
  for (const _ of ['节假日', '调休补课日', '停课日']) await page.keyboard.press('ArrowDown')
  await dialog.getByLabel('说明').fill('台风')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  for (const date of ['2022-04-18', '2022-04-19', '2022-04-20']) {
    await page.locator(`[data-date="${date}"]`, { hasText: '停课日、台风' }).waitFor()
  }
  expect(await day(page, '2022-04-21').textContent()).toContain('第10周、上课日')

  await page.locator('.MuiSnackbar-root').getByRole('button', { name: '撤销' }).click()
  await page.locator('[data-date="2022-04-18"]', { hasText: '第10周、上课日' }).waitFor()
})

test('a click on a day edits it; a make-up day says which weekday it follows, and a refusal says why', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page } = visitor
  await openTerm(visitor)
  const dialog = page.getByRole('dialog')
  await day(page, '2022-02-19').click()
  await dialog.getByRole('radio', { name: '调休补课日' }).check()
  await dialog.getByLabel(/^按星期几上课/).click()
  await page.getByRole('option', { name: '周四' }).click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.locator('[data-date="2022-02-19"]', { hasText: '补周四' }).waitFor()

  await day(page, '2022-02-14').click()
  await dialog.getByRole('radio', { name: '节假日' }).check()
  await dialog.getByRole('button', { name: '保存' }).click()
  expect(await dialog.getByRole('alert').textContent()).toContain('服务首日')
})

test('who may not change the calendar reads it, by keyboard too', async () => {
  await using visitor = await signIn(browser, product, 'teacher')
  const { page } = visitor
  await openTerm(visitor)
  expect(await page.getByRole('grid').getAttribute('aria-readonly')).toBe('true')
  await day(page, '2022-02-14').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  expect(await focusedDay(page)).toBe('2022-02-15')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.locator('[aria-selected="true"]').count()).toBe(0)
})

test.each(['desk', 'phone'] as const)('the whole term is one sheet, on a %s too', async (screen) => {
  await using visitor = await signIn(browser, product, 'lead3', { screen })
  const { page, open, faults } = visitor
  await open(`${await openTerm(visitor)}/calendar`)
  await page.locator('caption').first().waitFor()
  expect(await page.locator('caption').allTextContents()).toEqual([2, 3, 4, 5, 6].map((month) => `2022年${month}月`))
  // As the State Council announced it: a Saturday worked for Qingming.
  await page.getByRole('cell', { name: '2022-04-02 周六、第7周、调休补课日、补周二' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  expect(await untranslatedKeys(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBe(0)
  expect(faults).toEqual([])
})
