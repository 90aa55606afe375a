import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type DemoAccount, demoPassword } from './demo.ts'
import type { Product } from './product.ts'

export type Language = 'zh-CN' | 'en'

/** A computer of a school's office, and a phone. */
export const screens = {
  desk: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const

interface Visiting {
  readonly screen?: keyof typeof screens
  readonly language?: Language
}

/** Somebody before the product, with a browser of his own. */
export interface Visitor extends AsyncDisposable {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens an address of the dashboard, such as `/pupils`, and waits until it stands. */
  readonly open: (path: string) => Promise<void>
  /** What went wrong in the page, unseen. */
  readonly faults: readonly string[]
}

/** Somebody who is not signed in. */
export async function visit(browser: Browser, { origin }: Product, visiting: Visiting = {}): Promise<Visitor> {
  const { screen = 'desk', language = 'zh-CN' } = visiting
  const context = await browser.newContext({
    viewport: screens[screen],
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  await context.addInitScript((chosen) => localStorage.setItem('afterbell.locale', chosen), language)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => {
    // A refusal is an answer, though the browser writes it down as an error.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  return {
    page,
    context,
    faults,
    open: async (path) => {
      await page.goto(`${origin}/#${path}`)
      await drawn(page)
      await settled(page)
    },
    [Symbol.asyncDispose]: () => context.close(),
  }
}

/** Somebody signed in as an account of the demo school. */
export async function signIn(
  browser: Browser,
  product: Product,
  account: DemoAccount,
  visiting?: Visiting,
): Promise<Visitor> {
  const visitor = await visit(browser, product, visiting)
  await visitor.open('/')
  await enterPassword(visitor.page, account, demoPassword)
  await visitor.page.locator('#main-content').waitFor()
  await settled(visitor.page)
  return visitor
}

/** Fills the sign-in page in and sends it, in either language. */
export async function enterPassword(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel(/^(用户名|User name)/).fill(username)
  await page.getByLabel(/^(密码|Password)/).fill(password)
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
}

/** Waits until the page has been drawn anew: a change behind the # loads no document, so the screen before still stands. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

/** Waits until nothing is being loaded: no progress shown, no skeleton. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const busy = document.querySelectorAll('[role="progressbar"], .MuiSkeleton-root, .RaLoadingIndicator-loader')
    return document.querySelector('h1, form') !== null && busy.length === 0
  })
}
