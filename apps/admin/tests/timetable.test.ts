import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './kit/browser.ts'
import { seriousViolations, sidewaysScroll, untranslatedKeys } from './kit/checks.ts'
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

test('a teacher saves the timetable of the school for her calendar', async () => {
  await using visitor = await signIn(browser, product, 'teacher', { screen: 'phone' })
  const { page, open, faults } = visitor
  await open('/timetable')
  const save = page.getByRole('button', { name: '加入日历（.ics）' })
  const downloading = page.waitForEvent('download')
  await save.click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('timetable-school.ics')
  const text = await readFile(await download.path(), 'utf8')
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
  expect(text.match(/^BEGIN:VEVENT\r$/gm)?.length ?? 0).toBeGreaterThan(1000)
  await page
    .getByRole('button', { name: '按社团' })
    .or(page.getByRole('button', { name: '社团', exact: true }))
    .click()
  await expect.poll(() => save.isDisabled()).toBe(true)
  expect(await seriousViolations(page)).toEqual([])
  expect(await untranslatedKeys(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBe(0)
  expect(faults).toEqual([])
})

test('a grade lead who copies a day is told where there is nothing to copy; a teacher is not offered it', async () => {
  await using lead = await signIn(browser, product, 'lead3', { screen: 'phone' })
  await lead.open('/timetable')
  await lead.page.getByRole('button', { name: '照搬值守' }).click()
  const dialog = lead.page.getByRole('dialog', { name: '把一天的值守照搬到另一天' })
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText(/^没有可照搬的：周二/).waitFor()
  await dialog.getByRole('combobox', { name: '照搬到' }).click()
  await lead.page.getByRole('option', { name: '周一' }).click()
  await expect.poll(() => dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
  expect(await seriousViolations(lead.page)).toEqual([])
  expect(lead.faults).toEqual([])

  await using teacher = await signIn(browser, product, 'teacher', { screen: 'desk' })
  await teacher.open('/timetable')
  await teacher.page.getByRole('button', { name: '加入日历（.ics）' }).waitFor()
  expect(await teacher.page.getByRole('button', { name: '照搬值守' }).count()).toBe(0)
})
