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

/** A Tuesday that the demo school has served. */
const walk = '/assessments/walk?date=2022-03-01'

test('an office walks with a phone: the unvisited show, a forbidden practice reaches everybody who looks after it', async () => {
  await using office = await signIn(browser, product, 'office', { screen: 'phone' })
  const { page } = office
  await office.open(walk)
  const unvisited = page.getByRole('button', { name: /^未巡查 \d+/ })
  const before = Number(/\d+/.exec((await unvisited.textContent()) ?? '')?.[0])
  expect(before).toBeGreaterThan(0)
  expect(await seriousViolations(page)).toEqual([])
  expect(await untranslatedKeys(page)).toEqual([])
  await unvisited.click()
  await page.getByRole('list', { name: '今日巡查' }).getByRole('link').first().click()
  await page.getByRole('button', { name: '不在岗' }).click()
  await page.getByRole('checkbox', { name: '体罚或变相体罚' }).check()
  await page.getByText('保存后立即报告领导小组组长').waitFor()
  await page.getByRole('textbox', { name: /^备注/ }).fill('罚站半小时')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.getByRole('button', { name: '保存巡查' }).click()
  await page.getByRole('button', { name: `未巡查 ${before - 1}` }).waitFor()
  const alert = page.getByRole('alert').getByText(/紧急：.*体罚或变相体罚/)
  await alert.waitFor()

  await using admin = await signIn(browser, product, 'admin')
  await admin.page.getByRole('link', { name: '查看', exact: true }).first().click()
  await admin.page.getByText('体罚或变相体罚').first().waitFor()
  expect(await untranslatedKeys(admin.page)).toEqual([])
  expect(office.faults).toEqual([])
})

test('a task goes from open to verified, by two people', async () => {
  await using office = await signIn(browser, product, 'office')
  const { page } = office
  await office.open('/tasks/create')
  await page.getByLabel(/^关于/).fill('东门')
  await page.getByLabel(/^要解决什么/).fill('灯坏了')
  await page.getByLabel(/^负责人/).click()
  await page.getByRole('option').first().click()
  await page.getByLabel(/^期限/).fill('2022-06-30')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('button', { name: '着手处理' }).click()
  await page.getByRole('button', { name: '已完成' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^怎样解决的/).fill('已更换')
  await dialog.getByRole('button', { name: '已完成' }).click()
  await page.getByText('待核实').first().waitFor()
  expect(await page.getByRole('button', { name: '核实', exact: true }).count()).toBe(0)
  const address = new URL(page.url()).hash.slice(1)

  await using admin = await signIn(browser, product, 'admin')
  await admin.open(address)
  await admin.page.getByRole('button', { name: '核实', exact: true }).click()
  await admin.page.getByText('已核实').first().waitFor()
  expect(admin.faults).toEqual([])
})
