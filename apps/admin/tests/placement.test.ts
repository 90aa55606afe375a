import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { steps } from '../src/resources/placement/steps.ts'
import { launchBrowser } from './kit/browser.ts'
import { chineseOutsideContent, seriousViolations, sidewaysScroll, untranslatedKeys } from './kit/checks.ts'
import { type Product, startProduct } from './kit/product.ts'
import { settled, signIn } from './kit/visitor.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '编排的步骤' }).getByRole('link', { name: new RegExp(`^\\d ${name}`) })

/** Waits until a run has its column beside the others. */
const column = (page: Page, name: string) => page.getByRole('columnheader', { name: new RegExp(`^${name}`) }).waitFor()

/** Opens the page of a club, whose roster names its pupils. */
async function openRoster(page: Page, clubId: string): Promise<void> {
  await page.goto(`${product.origin}/#/clubs/${clubId}/show`)
  await settled(page)
  await roster(page).waitFor()
}

const roster = (page: Page) => page.getByRole('region', { name: /^已录取/ }).first()

test('an admin rehearses, fixes the rules, draws, reads why, publishes, sees the rosters, and undoes', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page, faults } = visitor
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.getByText('已做过演练').waitFor()

  // What stands before it, and a rehearsal by other rules.
  await page.getByRole('link', { name: '试排A' }).click()
  await step(page, '准备').click()
  await page.getByText(/^参加编排的学生 \d+ 人$/).waitFor()
  await page.getByText('已于 2022-02-08 09:00 公布。').waitFor()
  await step(page, '规则').click()
  await page.getByLabel('以往未满足').click()
  await page.getByRole('option', { name: '不计以往' }).click()
  await step(page, '试排').click()
  await page
    .getByText(/不计以往/)
    .first()
    .waitFor()
  await button(page, '开始演练').click()
  await column(page, '试排C')

  // The digits of the parents fix the rules; the official run follows.
  await step(page, '规则').click()
  await button(page, '记入公开随机数').click()
  await page.getByRole('dialog').getByLabel(/^数字/).fill('3 1 4 1 5')
  await button(page, '记入并确定规则').click()
  await page.getByText(/随之确定的规则：按序录取 · 不计以往/).waitFor()
  await step(page, '试排').click()
  await button(page, '开始正式试排').click()
  await column(page, '试排D')

  // Why somebody got no club, and that no other list would have helped.
  await button(page, /^试排D：没有社团的学生/).click()
  await page.getByRole('dialog').getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('list', { name: '各志愿' }).getByRole('listitem').first().waitFor()
  expect(await page.getByRole('list', { name: '各时段' }).textContent()).toMatch(/号录满；.*你的序号是 \d+/)
  await button(page, /上移$/).nth(1).click()
  await button(page, '看看结果').click()
  await page.getByText(/^换成这样填报，结果(也一样，不会更好|只会更差)。$/).waitFor()
  await page.getByLabel('社团', { exact: true }).fill('足球')
  await page.getByRole('option').first().click()
  await page.getByText(/^候补 \d+ 人$/).waitFor()
  const clubId = new URL(page.url().replace('#/', '')).searchParams.get('club') ?? ''
  const placed = await page.getByRole('region', { name: /^录取/ }).getByRole('link').allInnerTexts()
  expect(placed.length).toBeGreaterThan(5)

  // Publishing asks for the word, and the rosters follow.
  await step(page, '发布').click()
  await page.getByText('新录取').waitFor()
  const publishing = page.url()
  await openRoster(page, clubId)
  const before = await roster(page).textContent()
  await page.goto(publishing)
  const publish = button(page, '发布试排D')
  expect(await publish.isDisabled()).toBe(true)
  await page.getByLabel('输入“发布”以确认').fill('发布')
  await page.getByLabel('到指定时间再告知').click()
  await publish.click()
  await page.getByText('请选择时间').waitFor()
  await page.getByLabel(/^告知时间/).fill('2199-01-01T08:00')
  await publish.click()
  await page.getByText('这次编排已发布，名单已更新。').waitFor()
  await openRoster(page, clubId)
  // What the page had read before stands until it has read again.
  for (const name of placed) await roster(page).getByText(name.replace(/（.*$/, '')).first().waitFor()
  expect(await roster(page).textContent()).not.toBe(before)

  // The public file is there, and everything is taken back exactly.
  await page.goto(`${product.origin}/#/placement/undo`)
  await page.getByText('将于 2199-01-01 08:00 告知教师和家长').waitFor()
  const download = page.waitForEvent('download')
  await button(page, '下载公开文件').click()
  expect((await download).suggestedFilename()).toMatch(/^draw-\d{4}-\d{2}-\d{2}-[0-9a-f]{6}\.json$/)
  await button(page, '撤销发布').click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销发布' }).click()
  await page.getByText(/^撤销于 /).waitFor()
  await openRoster(page, clubId)
  await expect.poll(() => roster(page).textContent(), { timeout: 15_000 }).toBe(before)
  expect(faults).toEqual([])
}, 120_000)

test('an admin moves a pupil of a dry run on its board, which changes no roster, and takes it back', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page, open, faults } = visitor
  await open('/placement/adjust?grade=3&weekday=2')
  const board = page.getByRole('region', { name: '名单板（草稿）' })
  const list = board
    .getByRole('group', { name: /已录取$/ })
    .filter({ has: page.locator('[data-card]') })
    .first()
  const card = list.locator('[data-card]').first()
  const name = (await card.locator('span').nth(1).textContent()) ?? ''
  await card.press('Enter')
  await page.getByRole('menuitem', { name: '转为候补' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '调整' }).click()
  await dialog.getByText(/^请写明理由/).waitFor()
  await dialog.getByLabel(/^理由/).fill('家长另有安排')
  await dialog.getByRole('button', { name: '调整' }).click()
  const differences = page.getByRole('region', { name: '与抽签结果的差异' }).getByRole('row')
  await expect.poll(() => differences.nth(1).textContent()).toMatch(/候补/)
  expect(await differences.nth(1).textContent()).toContain(name)
  await page.getByRole('button', { name: '撤销' }).last().click()
  await expect.poll(() => differences.count()).toBeLessThan(2)
  expect(faults).toEqual([])
})

test('who goes first is chosen in words that a school can publish', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page, open, faults } = visitor
  await open('/placement/rules')
  await page.getByRole('checkbox', { name: '家庭困难优先' }).click()
  await page.getByText(/^只选这一项时，从序号就能看出/).waitFor()
  await page.getByRole('checkbox', { name: '兄弟姐妹优先' }).click()
  await page.getByText(/同在一档，排在其他学生前面。$/).waitFor()
  expect(await page.getByText(/^只选这一项时/).count()).toBe(0)
  await step(page, '试排').click()
  await page
    .getByText(/家庭困难优先 · 兄弟姐妹优先/)
    .first()
    .waitFor()
  expect(faults).toEqual([])
})

test('a grade lead reads all of it and can neither run nor publish; a teacher has no such page', async () => {
  await using lead = await signIn(browser, product, 'lead3')
  await lead.open('/placement/runs')
  await lead.page.getByRole('columnheader', { name: /^试排A/ }).waitFor()
  expect(await button(lead.page, /^开始/).count()).toBe(0)
  await lead.page.getByRole('link', { name: '发布 试排A' }).click()
  await lead.page.getByText('新录取').waitFor()
  expect(await lead.page.getByLabel(/以确认$/).count()).toBe(0)
  expect(await button(lead.page, /^发布/).count()).toBe(0)

  await using teacher = await signIn(browser, product, 'teacher')
  expect(await teacher.page.getByRole('menuitem', { name: '试排与发布' }).count()).toBe(0)
  await teacher.open('/placement')
  await teacher.page.getByText('没有权限').waitFor()
})

test('every step, in English, on a phone: no serious violation, no key, no sideways scroll, nothing in Chinese', async () => {
  await using visitor = await signIn(browser, product, 'admin', { language: 'en', screen: 'phone' })
  const { page, open, faults } = visitor
  const found: Record<string, unknown> = {}
  for (const path of ['/placement', ...steps.map((name) => `/placement/${name}`)]) {
    await open(path)
    if (path !== '/placement') await page.locator('[aria-current="step"]').waitFor()
    const wrong = [
      ...(await seriousViolations(page)),
      ...(await untranslatedKeys(page)),
      ...((await sidewaysScroll(page)) > 0 ? ['scrolls sideways'] : []),
      ...(await chineseOutsideContent(page)),
      ...faults,
    ]
    if (wrong.length > 0) found[path] = wrong
  }
  expect(found).toEqual({})
}, 120_000)
