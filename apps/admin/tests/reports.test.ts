import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './kit/browser.ts'
import { seriousViolations, untranslatedKeys } from './kit/checks.ts'
import { type Product, startProduct } from './kit/product.ts'
import { signIn } from './kit/visitor.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

test('a month is signed by its school, exported, and returned by its bureau with a reason that the school reads', async () => {
  await using school = await signIn(browser, product, 'admin')
  const { page } = school
  await school.open('/reports?month=2022-03')
  await page.getByRole('heading', { name: '示范小学 2022-03 课后服务月报' }).waitFor()
  expect(await untranslatedKeys(page)).toEqual([])
  await page.getByRole('button', { name: '查看数据' }).first().click()
  expect(await page.getByRole('region', { name: '出勤率（按周）' }).getByRole('row').count()).toBeGreaterThan(3)
  await page.getByRole('button', { name: '签发', exact: true }).click()
  await page.getByText('第 1 版').waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 xlsx' }).first().click(),
  ])
  expect(file.suggestedFilename()).toBe('示范小学_课后服务月报_2022-03_v1.xlsx')
  expect(await seriousViolations(page)).toEqual([])

  await using bureau = await signIn(browser, product, 'bureau')
  await bureau.page.getByRole('button', { name: '退回 示范小学' }).click()
  const dialog = bureau.page.getByRole('dialog')
  await dialog.getByLabel(/^理由/).fill('巡查率与日报不符')
  await dialog.getByRole('button', { name: '退回' }).click()
  await bureau.page.getByText('月报已退回').first().waitFor()

  await page.getByText('第 1 版已被退回：巡查率与日报不符').waitFor()
  expect(school.faults).toEqual([])
  expect(bureau.faults).toEqual([])
})

test('a bureau goes from its home down to a grade, and meets numbers alone', async () => {
  await using bureau = await signIn(browser, product, 'bureau')
  const { page } = bureau
  const schools = page.getByRole('region', { name: '学校' })
  await schools.getByRole('link', { name: '示范第二小学' }).waitFor()
  expect(await schools.getByText('没有数据').count()).toBeGreaterThan(0)
  expect(await seriousViolations(page)).toEqual([])
  await schools.getByRole('link', { name: '示范小学', exact: true }).click()
  await page.getByRole('navigation', { name: '所在位置' }).getByText('示范小学').waitFor()
  await page.getByRole('button', { name: '查看数据' }).first().click()
  await page.getByRole('region', { name: '出勤率分列' }).getByRole('button', { name: '三年级' }).click()
  await page.getByRole('navigation', { name: '所在位置' }).getByText('三年级').waitFor()
  expect(await untranslatedKeys(page)).toEqual([])
  await page.getByRole('navigation', { name: '所在位置' }).getByRole('button', { name: '示范市教育局' }).click()
  await page.getByRole('region', { name: '出勤率分列' }).getByRole('button', { name: '示范区' }).waitFor()
  expect(bureau.faults).toEqual([])
})

test('a bureau makes a token, which is shown once, and revokes it', async () => {
  await using bureau = await signIn(browser, product, 'bureau')
  const { page } = bureau
  await bureau.open('/reports/tokens')
  await page.getByRole('button', { name: '建立令牌' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^名称/).fill('数据平台')
  await dialog.getByRole('button', { name: '建立令牌' }).click()
  expect(await page.getByText(/^svc_/).textContent()).toMatch(/^svc_[0-9a-f]{64}$/)
  await page.getByRole('button', { name: '撤销令牌 数据平台' }).click()
  await page.getByRole('cell', { name: '已撤销' }).waitFor()
  expect(await untranslatedKeys(page)).toEqual([])
})
