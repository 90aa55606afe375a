import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './kit/browser.ts'
import { seriousViolations, sidewaysScroll } from './kit/checks.ts'
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

/** A Tuesday of the demo term on which nobody has opened a register, and on which the demo's teacher stands in a session. */
const freshDay = '2022-04-12'

test('a head teacher hands her class over, and a count that differs is explained by who takes it (R57)', async () => {
  await using teacher = await signIn(browser, product, 'teacher', { screen: 'phone' })
  await teacher.open(`/?date=${freshDay}`)
  const departure = teacher.page.locator('[data-departure]').first()
  await departure.getByText(/^应交 \d+ 人，尚未交出$/).waitFor()
  const sessionId = await departure.getAttribute('data-departure')
  await departure.getByRole('button', { name: /^交出/ }).click()
  const dialog = teacher.page.getByRole('dialog')
  await dialog.getByLabel(/^交出人数/).fill('20')
  expect(await seriousViolations(teacher.page)).toEqual([])
  await dialog.getByRole('button', { name: '交出' }).click()
  await departure.getByText('已交出 20 人，待接收').waitFor()
  expect(await sidewaysScroll(teacher.page)).toBe(0)

  await using admin = await signIn(browser, product, 'admin', { screen: 'phone' })
  await admin.page.goto(`${product.origin}/m/roll/${sessionId}`)
  await admin.page.getByRole('tab', { name: '记载' }).click()
  await admin.page.getByLabel('接收人数').fill('19')
  await admin.page.getByLabel('人数不同的说明').fill('一人被家长提前接走')
  await admin.page.getByRole('button', { name: '接收', exact: true }).click()
  await admin.page.getByText(/接收 19 人：一人被家长提前接走/).waitFor()
  // The one who handed over is told without asking.
  await departure.getByText(/^交出 20 人，.+接收 19 人 · 一人被家长提前接走$/).waitFor()
  expect(teacher.faults).toEqual([])
})

test('a pupil on leave is excused on the sheet, until the leave is cancelled', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page, open } = visitor
  await open(`/registers/leaves?date=${freshDay}`)
  await page.getByRole('button', { name: '登记请假' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^学生/).fill('王')
  await page.getByRole('option').first().click()
  await dialog.getByLabel(/^理由/).fill('发热')
  await dialog.getByRole('button', { name: '保存' }).click()
  const row = page.getByRole('row').filter({ hasText: '发热' })
  await row.waitFor()
  const name = (await row.getByRole('link').textContent()) ?? ''
  expect(await seriousViolations(page)).toEqual([])
  await row.getByRole('link').click()
  await page.getByText('请假', { exact: false }).first().waitFor()

  await open(`/registers/leaves?date=${freshDay}`)
  await page.getByRole('button', { name: `销假：${name}` }).click()
  await row.waitFor({ state: 'detached' })
})

test('who may collect a pupil is added on his page, and revoked with a reason', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page, open } = visitor
  await open('/pupils')
  const link = await page.locator('#main-content a[href*="#/pupils/"][href*="-"]').first().getAttribute('href')
  const id = /[0-9a-f-]{36}/.exec(link ?? '')?.[0]
  await open(`/pupils/${id}/show`)
  await page.getByRole('button', { name: '添加授权' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^姓名/).fill('示范邻居')
  await dialog.getByLabel(/^与学生的关系/).fill('邻居')
  await dialog.getByLabel(/^电话/).fill('1200000')
  await dialog.getByRole('button', { name: '保存' }).click()
  // What is wrong stands on its field, and nothing is lost.
  await dialog
    .getByText(/手机号码/)
    .first()
    .waitFor()
  await dialog.getByLabel(/^电话/).fill('12000009999')
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '撤销授权：示范邻居' }).click()
  await page.getByRole('dialog').getByLabel(/^理由/).fill('家长来电取消')
  await page.getByRole('dialog').getByRole('button', { name: '撤销授权' }).click()
  await page.getByText('家长来电取消').waitFor()
  expect(await page.getByText('12000009999').count()).toBe(0)
})

test('whoever came and is not on the list is found by initials, and added as a visitor', async () => {
  await using visitor = await signIn(browser, product, 'teacher', { screen: 'phone' })
  const { page, open } = visitor
  await open(`/?date=${freshDay}`)
  const path = await page.locator('a[href^="/m/roll/"]').first().getAttribute('href')
  await page.goto(`${product.origin}${path}`)
  await page.getByRole('button', { name: '临时加人' }).click()
  await page.getByLabel('姓名或拼音首字母').fill('王')
  await page.getByRole('button', { name: '查找' }).click()
  const candidate = page.locator('.candidates button:not([disabled])').first()
  const name = (await candidate.textContent())?.split(' ')[0] ?? ''
  expect(await seriousViolations(page)).toEqual([])
  await candidate.click()
  const row = page.locator('.pupil').filter({ hasText: name })
  await row.getByText(/临时加人/).waitFor()
  expect(await row.getAttribute('data-status')).toBe('PRESENT')
  expect(await sidewaysScroll(page)).toBe(0)
})

test('a duty post is given another time, and is gone from the calendar once archived (R55)', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page, open } = visitor
  await open('/timetable/duty')
  const heading = page.getByRole('columnheader').nth(1).getByRole('button')
  const name = (await heading.textContent())?.split(' · ')[0] ?? ''
  await heading.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^结束/).fill('18:05')
  expect(await seriousViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: '保存' }).click()
  await page
    .getByRole('button', { name: `修改岗位：${name}` })
    .getByText('–18:05')
    .waitFor()
  await page.getByRole('button', { name: `修改岗位：${name}` }).click()
  await dialog.getByRole('button', { name: '停用岗位' }).click()
  await page.getByRole('button', { name: `修改岗位：${name}` }).waitFor({ state: 'detached' })
})
