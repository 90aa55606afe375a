import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './kit/browser.ts'
import { seriousViolations, untranslatedKeys } from './kit/checks.ts'
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

/** Opens the page of the teaching office. */
async function openOffice({ page, open }: Visitor) {
  await open('/groups')
  await page.locator('#main-content').getByRole('link', { name: '教学处' }).first().click()
  await page.getByRole('heading', { name: '职责' }).waitFor()
}

const duties = ({ page }: Visitor) => page.getByRole('region', { name: '职责' }).locator('tbody')

test('a duty is added, changed and ended on the page of its group, and each can be undone (R41)', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page } = visitor
  await openOffice(visitor)
  const undo = page.locator('.MuiSnackbar-root').getByRole('button', { name: '撤销' })
  const dialog = page.getByRole('dialog')

  await page.getByRole('button', { name: '添加职责' }).click()
  await dialog.getByLabel(/^职责/).fill('课后服务总协调')
  await dialog.getByRole('radio', { name: '协助' }).check()
  await dialog.getByLabel(/^依据制度/).click()
  await page.getByRole('option').nth(1).click()
  expect(await seriousViolations(page)).toEqual([])
  expect(await untranslatedKeys(page)).toEqual([])
  await dialog.getByRole('button', { name: '保存' }).click()
  const row = duties(visitor).getByRole('row', { name: /课后服务总协调 协助/ })
  await row.waitFor()

  await page.getByRole('button', { name: '编辑: 课后服务总协调' }).click()
  await dialog.getByRole('radio', { name: '牵头' }).check()
  await dialog.getByRole('button', { name: '保存' }).click()
  const changed = duties(visitor).getByRole('row', { name: /课后服务总协调 牵头/ })
  await changed.waitFor()

  await page.getByRole('button', { name: '结束职责: 课后服务总协调' }).click()
  await dialog.getByRole('button', { name: '结束职责' }).click()
  await changed.waitFor({ state: 'detached' })
  await page.getByText('职责已结束').waitFor()
  await undo.last().click()
  await changed.waitFor()
})

test('a title that the group has already is refused on its field, and a stale duty as a conflict', async () => {
  await using first = await signIn(browser, product, 'admin')
  await using second = await signIn(browser, product, 'admin')
  for (const visitor of [first, second]) await openOffice(visitor)
  const title = (await duties(first).locator('th').first().textContent()) ?? ''
  await first.page.getByRole('button', { name: '添加职责' }).click()
  const adding = first.page.getByRole('dialog')
  await adding.getByLabel(/^职责/).fill(title)
  await adding.getByRole('button', { name: '保存' }).click()
  await adding.getByRole('alert').getByText('已被使用').waitFor()
  await adding.getByRole('button', { name: '取消' }).click()

  for (const { page } of [first, second]) await page.getByRole('button', { name: `编辑: ${title}` }).click()
  const [mine, theirs] = [first.page.getByRole('dialog'), second.page.getByRole('dialog')]
  await theirs.getByLabel('说明').fill('后来改的说明')
  await theirs.getByRole('button', { name: '保存' }).click()
  await theirs.waitFor({ state: 'hidden' })
  await mine.getByLabel('说明').fill('旧页面上的说明')
  await mine.getByRole('button', { name: '保存' }).click()
  await mine.getByRole('alert').waitFor()
  expect(await duties(second).textContent()).toContain('后来改的说明')
})

test('who may not change groups reads their duties', async () => {
  await using visitor = await signIn(browser, product, 'lead3')
  await openOffice(visitor)
  expect(await duties(visitor).getByRole('row').count()).toBeGreaterThan(0)
  expect(await visitor.page.getByRole('button', { name: /职责/ }).count()).toBe(0)
})
