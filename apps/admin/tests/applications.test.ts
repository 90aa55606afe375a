import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './kit/browser.ts'
import { type Product, startProduct } from './kit/product.ts'
import { settled, signIn } from './kit/visitor.ts'

const list = fileURLToPath(new URL('../../../fixtures/applications-2022-spring.xlsx', import.meta.url))

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

test('the platform’s list is imported, mended and taken over; applications are approved, returned, and put back', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page, open } = visitor
  page.setDefaultTimeout(60_000)
  await open('/applications/import')
  await expect.poll(() => page.getByRole('button', { name: '选择文件' }).isEnabled()).toBe(true)
  await page.locator('input[type=file]').setInputFiles(list)
  await page.getByText('已找到最可能的内容').waitFor()

  // One proposal by itself, then all of its kind.
  await page.getByRole('button', { name: /改为“/ }).first().click()
  await page.getByText(/第 \d+ 行已重新检查/).waitFor()
  await page.getByRole('button', { name: /^全部接受：社团名称/ }).click()
  await page.getByText('已按建议修改并重新检查').waitFor()
  await page.getByRole('button', { name: /^全部接受：社团名称/ }).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: /^舍弃全部有误的/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '舍弃', exact: true }).click()
  const commit = page.getByRole('button', { name: '确认导入' })
  await expect.poll(() => commit.isEnabled(), { timeout: 60_000 }).toBe(true)
  await commit.click()
  await page.getByText(/^导入完成/).waitFor()

  await page.getByRole('link', { name: '查看报名' }).click()
  await page.getByRole('tab', { name: /^待审批/ }).click()
  await settled(page)
  const waiting = async () =>
    Number(/\d+/.exec((await page.getByRole('tab', { name: /^待审批/ }).textContent()) ?? '')?.[0])
  const before = await waiting()
  expect(before).toBeGreaterThan(0)

  // What no guardian confirmed is not approved: the batch stays as it is, and says why.
  await page.getByRole('button', { name: /^批准全部符合条件的/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click()
  await page.getByRole('heading', { name: '没有改变任何报名' }).waitFor()
  await page.getByText('家长尚未确认').first().waitFor()
  await page.getByRole('button', { name: '知道了' }).click()

  await page.goto(
    `${product.origin}/#/applications?filter=${encodeURIComponent(JSON.stringify({ state: 'SUBMITTED', confirmed: true }))}`,
  )
  // The list is the other one once its total is.
  await page.getByRole('button', { name: `批准全部符合条件的 ${before} 份` }).waitFor({ state: 'detached' })
  await settled(page)
  await page.getByRole('button', { name: /^批准全部符合条件的/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click()
  await page.getByText(/^已批准 \d+ 份报名/).waitFor()

  await page.getByRole('tab', { name: /^已批准/ }).click()
  await settled(page)
  const returned = () => page.getByRole('tab', { name: /^已退回/ }).textContent()
  const returnedBefore = await returned()
  await page.locator('tbody tr').first().getByRole('checkbox').check()
  await page.getByRole('toolbar').getByRole('button', { name: '退回' }).click()
  await page.getByRole('dialog').getByLabel(/^理由/).fill('请补充接送人电话')
  await page.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click()
  // The undo of the toast is taken while it is offered.
  const notice = page.locator('.MuiSnackbar-root').filter({ hasText: '已退回 1 份报名' })
  await notice.getByRole('button', { name: '撤销' }).click()
  await page.getByText('已撤销').waitFor()
  await expect.poll(returned, { timeout: 60_000 }).toBe(returnedBefore)
  expect(visitor.faults).toEqual([])
})

test('a head teacher sees the applications of the class alone', async () => {
  await using visitor = await signIn(browser, product, 'teacher', { screen: 'phone' })
  await visitor.open('/applications')
  await visitor.page.locator('#main-content li').first().waitFor()
  const cards = await visitor.page.locator('#main-content li').allTextContents()
  expect(cards.length).toBeGreaterThan(0)
  const classes = new Set(cards.map((card) => /[一二三四五六]（\d+）班/.exec(card)?.[0]))
  expect(classes.size).toBe(1)
  expect(await visitor.page.getByRole('button', { name: /批准/ }).count()).toBe(0)
})
