import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesOf, kilobytesOf } from './first-load.ts'
import { launchBrowser } from './kit/browser.ts'
import { seriousViolations, sidewaysScroll, untranslatedKeys } from './kit/checks.ts'
import { type Product, startProduct } from './kit/product.ts'
import { signIn, visit } from './kit/visitor.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

/** A service day of the demo term on which nobody has opened a register. */
const freshDay = '2022-04-12'

/** The addresses of a day's rolls that are not taken yet, as the board of the day leads to them. */
async function rollsOf(page: Page, open: (path: string) => Promise<void>, date: string): Promise<string[]> {
  await open(`/?date=${date}`)
  const links = page.locator(`a[href^="/m/roll/"][href$="_${date}"]`)
  await links.first().waitFor()
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
}

const row = (page: Page, index: number) => page.locator('.pupil').nth(index)
const status = (page: Page, index: number) => row(page, index).getAttribute('data-status')
const saved = (page: Page) => page.getByRole('status').filter({ hasText: '已全部保存' })

/** The sheet as the server has it, asked as the page does. */
async function onServer(page: Page, path: string): Promise<Record<string, string>> {
  await page.goto(`${product.origin}${path}`)
  await saved(page).waitFor()
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.pupil')].map((each) => [
        each.getAttribute('data-pupil') ?? '',
        each.getAttribute('data-status') ?? '',
      ]),
    ),
  )
}

describe('the roll on a phone (ux.md 9.5)', () => {
  test('loads at most 150 kB of JavaScript, and none of the dashboard', () => {
    const files = filesOf('roll.html')
    expect(kilobytesOf(files)).toBeGreaterThan(20)
    expect(kilobytesOf(files)).toBeLessThanOrEqual(150)
    expect(kilobytesOf(filesOf('index.html'))).toBeGreaterThan(150)
  })

  test('takes a whole roll in airplane mode, over a reload, and sends it once when there is a network again', async () => {
    await using visitor = await signIn(browser, product, 'admin', { screen: 'phone' })
    const { page, context, open } = visitor
    const [path = ''] = await rollsOf(page, open, freshDay)
    await page.goto(`${product.origin}${path}`)
    await saved(page).waitFor()
    // The page's own files are kept before the network goes.
    await page.locator('html[data-kept="true"]').waitFor({ state: 'attached' })
    const pupils = await page.locator('.pupil').count()
    expect(pupils).toBeGreaterThan(4)

    const sent: string[] = []
    context.on('request', (request) => {
      const body = request.url().endsWith('/graphql') ? request.postDataJSON() : null
      if (body?.operationName === 'MarkPupils') sent.push(body.variables.input.key)
    })
    await context.setOffline(true)
    await page.getByRole('button', { name: '全部标为到' }).click()
    await row(page, 1).getByRole('button', { name: '未到', exact: true }).click()
    await row(page, 3).getByRole('button', { name: '未到', exact: true }).click()
    await page.getByText('离线，已存 3 条，联网后自动提交').waitFor()
    await page.reload()
    await page.getByText('离线，已存 3 条，联网后自动提交').waitFor()
    expect([await status(page, 0), await page.locator('[data-status="ABSENT"]').count()]).toEqual(['ABSENT', 2])
    await page.getByRole('button', { name: /^提交点名/ }).click()
    await page.getByText('离线，已存 4 条，联网后自动提交').waitFor()
    expect(await sidewaysScroll(page)).toBe(0)

    await context.setOffline(false)
    await saved(page).waitFor()
    const standing = await onServer(page, path)
    expect(Object.values(standing).filter((each) => each === 'ABSENT')).toHaveLength(2)
    expect(Object.values(standing).filter((each) => each === 'PRESENT')).toHaveLength(pupils - 2)
    await page.getByText(/已提交，修改须说明理由/).waitFor()
    // Each tap acted once, however often it was sent.
    const { actions } = await marksLogged(page)
    expect(actions).toBe(new Set(sent).size)
  })

  test('needs at most eight taps for twenty pupils with two absent', async () => {
    await using visitor = await signIn(browser, product, 'admin', { screen: 'phone' })
    const { page, open } = visitor
    const paths = await rollsOf(page, open, '2022-04-06')
    let taps = 0
    const tap = async (name: string | RegExp, within = page.locator('main')) => {
      taps += 1
      await within.getByRole('button', { name }).first().click()
    }
    for (const path of paths) {
      await page.goto(`${product.origin}${path}`)
      await saved(page).waitFor()
      if ((await page.locator('.pupil').count()) >= 20) break
    }
    expect(await page.locator('.pupil').count()).toBeGreaterThanOrEqual(20)
    await tap('全部标为到')
    await tap(/^未到$/, row(page, 4))
    await tap(/^未到$/, row(page, 9))
    await tap(/^提交点名/)
    await page.getByText(/已提交，修改须说明理由/).waitFor()
    expect(taps).toBeLessThanOrEqual(8)
    expect(await seriousViolations(page)).toEqual([])
    expect(visitor.faults).toEqual([])
  })

  test('tells two teachers who marked one pupil differently, and neither loses anything', async () => {
    await using first = await signIn(browser, product, 'admin', { screen: 'phone' })
    await using second = await signIn(browser, product, 'lead3', { screen: 'phone' })
    const led = await rollsOf(second.page, second.open, '2022-04-07')
    const path = `${product.origin}${led[0]}`
    for (const { page } of [first, second]) {
      await page.goto(path)
      await saved(page).waitFor()
    }
    await first.context.setOffline(true)
    await row(first.page, 0).getByRole('button', { name: '到', exact: true }).click()
    await row(second.page, 0).getByRole('button', { name: '未到', exact: true }).click()
    await saved(second.page).waitFor()
    await first.context.setOffline(false)
    await first.page
      .getByRole('alert')
      .getByText(/标得不同，以“未到”为准/)
      .waitFor()
    expect(await status(first.page, 0)).toBe('ABSENT')
    await first.page.getByRole('button', { name: '知道了' }).click()
  })

  test('shows no phone until it is asked for, and lets a pupil go to a known person', async () => {
    await using visitor = await signIn(browser, product, 'admin', { screen: 'phone' })
    const { page, open } = visitor
    const [path = ''] = await rollsOf(page, open, '2022-04-08')
    await page.goto(`${product.origin}${path}`)
    await saved(page).waitFor()
    await row(page, 0).getByRole('button', { name: '未到', exact: true }).click()
    await row(page, 1).getByRole('button', { name: '到', exact: true }).click()
    await saved(page).waitFor()
    expect(await page.locator('main').textContent()).not.toMatch(/1\d{10}/)
    await row(page, 0).getByRole('button', { name: '拨打家长' }).click()
    await page.locator('a[href^="tel:1"]').first().waitFor()
    await page.getByRole('tab', { name: '放学' }).click()
    const leaving = page.locator('.pupil[data-status="PRESENT"]').first()
    const id = await leaving.getAttribute('data-pupil')
    await leaving.getByRole('button', { name: /^放行/ }).click()
    await leaving
      .getByRole('button', { name: /接走$|^自行离校$/ })
      .first()
      .click()
    await page.locator(`.pupil[data-pupil="${id}"][data-status="LEFT"]`).waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })
})

describe('the day at the school (ux.md 9.1)', () => {
  test('shows within two seconds what is marked elsewhere, without the page moving', async () => {
    await using desk = await signIn(browser, product, 'admin')
    await using phone = await signIn(browser, product, 'admin', { screen: 'phone' })
    const [path = ''] = await rollsOf(desk.page, desk.open, '2022-04-11')
    await phone.page.goto(`${product.origin}${path}`)
    await saved(phone.page).waitFor()
    const absent = desk.page.locator('[data-figure="absent"]')
    expect(await absent.textContent()).toBe('0')
    await row(phone.page, 0).getByRole('button', { name: '未到', exact: true }).click()
    await desk.page.locator('[data-figure="absent"]', { hasText: '1' }).waitFor()
    expect(await seriousViolations(desk.page)).toEqual([])
    expect(await untranslatedKeys(desk.page)).toEqual([])
  })

  test('outside the term it shows the last day on which registers were taken, and says so', async () => {
    await using visitor = await signIn(browser, product, 'admin')
    await visitor.open('/')
    await visitor.page.getByText(/不在学期内，显示最近一次点名的日子/).waitFor()
  })

  test('a substitute takes the register by a link, without an account', async () => {
    await using visitor = await visit(browser, product, { screen: 'phone' })
    await visitor.page.goto(`${product.origin}/m/roll/01890000-0000-7000-8000-000000000000_2022-04-12#pass=x`)
    await visitor.page.getByText('代课链接已失效').waitFor()
  })
})

/** How many lines of the activity log are marks of today. */
async function marksLogged(page: Page): Promise<{ actions: number }> {
  await page.goto(`${product.origin}/#/actions`)
  await page.getByText('提交点名').first().waitFor()
  return { actions: await page.locator('#main-content').getByText('点名', { exact: true }).count() }
}
