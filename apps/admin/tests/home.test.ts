import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './kit/browser.ts'
import { seriousViolations, sidewaysScroll, untranslatedKeys } from './kit/checks.ts'
import type { DemoAccount } from './kit/demo.ts'
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

interface Shown {
  readonly label: string
  readonly figure: number
  readonly address: string
}

/** The figures of the home page, cards and lines, each with where it leads. */
async function shownFigures(page: Page): Promise<Shown[]> {
  // Four findings, and four figures each of clubs, places and the school; a line shows once it is counted.
  await page.waitForFunction(() => {
    const links = document.querySelectorAll('#main-content section ul a[href*="filter="]')
    return links.length === 16 && !document.querySelector('#main-content section ul .MuiSkeleton-root')
  })
  const links = await page.locator('#main-content section ul a[href*="filter="]').all()
  return Promise.all(
    links.map(async (link) => {
      const text = (await link.textContent()) ?? ''
      const [, label = '', figure = ''] = /^(.*?)\s*(\d+)$/.exec(text) ?? []
      return { label, figure: Number(figure), address: (await link.getAttribute('href'))?.replace(/^.*#/, '') ?? '' }
    }),
  )
}

/** What the list at an address counts: its rows, or of places their sum. */
async function counted(page: Page, label: string): Promise<number> {
  if (['名额', '已录取', '空余', '候补'].includes(label)) {
    const sums = await page.getByRole('status').filter({ hasText: '名额' }).first().textContent()
    return Number(new RegExp(`${label} (\\d+)`).exec(sums ?? '')?.[1])
  }
  const tab = page.getByRole('tab', { name: /^在用 \d+/ })
  await tab.waitFor()
  return Number(/\d+/.exec((await tab.textContent()) ?? '')?.[0])
}

test.each<DemoAccount>(['admin', 'lead3', 'teacher'])(
  'every figure on the home page of %s is the total of the list that it leads to',
  async (account) => {
    await using visitor = await signIn(browser, product, account)
    const { page, open } = visitor
    const shown = await shownFigures(page)
    const differing: object[] = []
    for (const { label, figure, address } of shown) {
      await open('/')
      await open(address)
      await page.waitForURL(({ hash }) => hash.includes('filter='))
      const total = await counted(page, label)
      if (total !== figure) differing.push({ label, figure, total })
    }
    expect(differing).toEqual([])
  },
)

test('the home page says what the plan is not kept in: grades 3 and 4 are served for 115 of 120 minutes (R12)', async () => {
  await using visitor = await signIn(browser, product, 'admin', { screen: 'phone' })
  const { page, faults } = visitor
  const line = page.getByRole('link', { name: '三年级、四年级每天服务 115 分钟，方案承诺 120 分钟（R12）' })
  await line.waitFor()
  expect(await page.getByText('开始使用').count()).toBe(0)
  expect(await seriousViolations(page)).toEqual([])
  expect(await untranslatedKeys(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBe(0)
  expect(faults).toEqual([])
  await line.click()
  await page.getByText('三年级、四年级：15:30–17:25 共 115 分钟').waitFor()
})

test('a school that is being set up is shown what it has done and what is still to do', async () => {
  await using visitor = await signIn(browser, product, 'admin')
  const { page, context, open } = visitor
  await open('/venues')
  // As if no plan were published yet.
  const absent = { policies: { items: [], __typename: 'PolicyPage' } }
  await context.route('**/graphql', (route) =>
    route.request().postData()?.includes('"Plans"') ? route.fulfill({ json: { data: absent } }) : route.continue(),
  )
  await open('/')
  const steps = page.getByRole('region', { name: '开始使用' })
  await steps.waitFor()
  expect(await steps.getByRole('listitem').allTextContents()).toEqual([
    '已完成导入学生名单',
    '已完成导入教职工名单',
    '已完成建立学期和校历',
    '已完成开设社团',
    '未完成发布课后服务方案',
  ])
})
