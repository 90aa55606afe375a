import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './kit/browser.ts'
import { type Product, startProduct } from './kit/product.ts'
import { enterPassword, settled, signIn, visit } from './kit/visitor.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

test('a wrong password is refused in words; the right one leads to the address that was asked for', async () => {
  await using visitor = await visit(browser, product)
  const { page, open } = visitor
  await open('/venues')
  await enterPassword(page, 'admin', 'not the password at all')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').innerText()).toMatch(/密码/)
  await page.getByLabel(/^密码/).fill('a demo password of these tests')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '场地' }).waitFor()
})

test('what a role may not see is not in its menu', async () => {
  await using teacher = await signIn(browser, product, 'teacher')
  const menu = await teacher.page.getByRole('navigation', { name: '主菜单' }).innerText()
  expect(menu).toContain('设置')
  expect(menu).not.toContain('操作记录')
  await teacher.open('/venues')
  expect(await teacher.page.getByRole('link', { name: '新建' }).count()).toBe(0)
})

test('two who change one record settle it field by field, see each other’s change, and can undo', async () => {
  await using first = await signIn(browser, product, 'admin')
  await using second = await signIn(browser, product, 'admin')
  await first.open('/venues/create')
  await first.page.getByLabel(/^名称/).fill('排练厅')
  await first.page.getByLabel(/^种类/).click()
  await first.page.getByRole('option', { name: '专用教室' }).click()
  await first.page.getByLabel(/^容纳人数/).fill('30')
  await first.page.keyboard.press('Control+s')
  await first.page.getByRole('heading', { name: '场地 排练厅' }).waitFor()
  const id = /venues\/([0-9a-f-]{36})/.exec(first.page.url())?.[1] ?? ''

  await first.open(`/venues/${id}`)
  await first.page.getByLabel(/^名称/).fill('大排练厅')
  await second.open(`/venues/${id}`)
  await second.page.getByLabel(/^容纳人数/).fill('60')
  await second.page.getByRole('button', { name: '保存', exact: true }).click()
  await second.page.getByRole('heading', { name: '场地 排练厅' }).waitFor()

  // Told within two seconds, without a reload.
  await first.page.getByText('这条记录刚被他人修改。').waitFor({ timeout: 2_000 })
  await first.page.getByRole('button', { name: '保存', exact: true }).click()
  const dialog = first.page.getByRole('dialog')
  await dialog.getByText('大排练厅').waitFor()
  // The other's field is kept without asking.
  expect(await dialog.getByText('60').count()).toBe(0)
  await dialog.getByRole('button', { name: '合并后保存' }).click()
  await first.page.getByRole('heading', { name: '场地 大排练厅' }).waitFor()
  expect(await first.page.locator('#main-content dl').innerText()).toContain('60')

  await first.page.locator('.MuiSnackbar-root').getByRole('button', { name: '撤销' }).click()
  await second.page.getByRole('heading', { name: '场地 排练厅' }).waitFor()
  await first.page.getByRole('heading', { name: '场地 排练厅', exact: true }).waitFor()
})

test('what the server refuses stands on its field, and in a summary that leads there', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page, open } = visitor
  await open('/venues')
  const taken = await page.locator('#main-content tbody tr a').first().innerText()
  await open('/venues/create')
  await page.getByLabel(/^名称/).fill(taken)
  await page.getByLabel(/^种类/).click()
  await page.getByRole('option').first().click()
  await page.getByLabel(/^容纳人数/).fill('5')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('button', { name: /^名称: 已被使用/ }).click()
  expect(await page.getByLabel(/^名称/).evaluate((field) => field === document.activeElement)).toBe(true)
})

test('columns chosen are kept in the account, on every device', async () => {
  await using desk = await signIn(browser, product, 'office')
  await desk.open('/pupils')
  const saved = desk.page.waitForResponse(
    (response) => response.request().postData()?.includes('SavePreferences') === true,
  )
  await desk.page.getByRole('button', { name: '列设置' }).click()
  await desk.page.getByRole('checkbox', { name: '性别' }).uncheck()
  await saved
  await using home = await signIn(browser, product, 'office')
  await home.open('/pupils')
  await settled(home.page)
  expect(await home.page.locator('thead').innerText()).not.toContain('性别')
})
