import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './kit/browser.ts'
import { seriousViolations, sidewaysScroll, untranslatedKeys } from './kit/checks.ts'
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

test('care classes are proposed, read, accepted and taken back (R01, R20)', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page, open } = visitor
  await open('/care')
  // A few were approved after the demo's classes were formed.
  await page.getByRole('alert').filter({ hasText: '没有托管班' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])

  await page.locator('#main-content').getByRole('link', { name: '编班建议' }).click()
  await page.getByRole('button', { name: '生成建议' }).click()
  const accept = page.getByRole('button', { name: '接受建议' })
  await accept.waitFor()
  await page
    .getByText(/有 \d+ 人留下，达到 15 人，单独成班。/)
    .first()
    .waitFor()
  expect(await seriousViolations(page)).toEqual([])
  expect(await untranslatedKeys(page)).toEqual([])
  await accept.click()
  await page.getByRole('dialog').getByRole('button', { name: '接受建议' }).click()

  await page.getByRole('alert').filter({ hasText: '都有托管班' }).waitFor()
  await page.locator('.MuiSnackbar-root').getByRole('button', { name: '撤销' }).last().click()
  await page.getByRole('alert').filter({ hasText: '没有托管班' }).waitFor()
})

test('who applied and has no class is brought into one from the overview (R01)', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page, open } = visitor
  await open('/care')
  const row = page.getByRole('row', { name: /二年级/ })
  await row.getByRole('button', { name: '安排 1 人进班' }).first().click()
  const dialog = page.getByRole('dialog', { name: '二年级周一：没有托管班的学生' })
  await dialog.getByRole('checkbox', { checked: true }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await dialog.getByLabel('换到哪个班').click()
  await page.getByRole('option').first().click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await row.getByRole('link', { name: '6 班 · 173 人' }).waitFor()
  await page.locator('.MuiSnackbar-root').getByRole('button', { name: '撤销' }).last().click()
  await row.getByRole('link', { name: '6 班 · 172 人' }).waitFor()
})

test('a pupil goes to another care class, on a phone, and back (R20)', async () => {
  await using visitor = await signIn(browser, product, 'lead3', { screen: 'phone' })
  const { page, open } = visitor
  await open('/care')
  await page
    .getByRole('row', { name: /三年级/ })
    .getByRole('link')
    .first()
    .click()
  await settled(page)
  await page
    .locator('#main-content')
    .getByRole('link', { name: /三（1）班托管/ })
    .first()
    .click()
  const heading = page.getByRole('heading', { name: /^学生 \d+ 人$/ })
  const before = await heading.textContent()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: '换班（1）' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('换到哪个班').click()
  await page.getByRole('option').first().click()
  expect(await sidewaysScroll(page)).toBe(0)
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => heading.textContent()).not.toBe(before)
  await page.locator('.MuiSnackbar-root').getByRole('button', { name: '撤销' }).last().click()
  await expect.poll(() => heading.textContent()).toBe(before)
})

test('adults are proposed, one is chosen, and the rest is worked out around him and accepted (R16, R21)', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page, open } = visitor
  await open('/timetable/staffing')
  await page.getByRole('button', { name: '生成建议' }).click()
  await page.getByText(/共 \d+ 次课，0 次排不出人/).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  expect(await untranslatedKeys(page)).toEqual([])

  await page.getByRole('button', { name: /^更换: 一（1）班托管/ }).click()
  await page.getByRole('combobox', { name: '改选值守的人' }).fill('陈')
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: '按选定的重新计算' }).click()
  await page.getByText('由您选定。').waitFor()
  await page.getByRole('button', { name: '接受建议' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '接受建议' }).click()
  await page.getByText(/已安排 \d+ 次课的值守/).waitFor()
  await page.locator('.MuiSnackbar-root').getByRole('button', { name: '撤销' }).last().click()
  await page.getByText(/已撤销/).waitFor()
})
