import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that is there: the one named by CHROME_PATH, an installed one, or the one inside an npm package. */
async function executable(): Promise<string> {
  const installed = process.env.CHROME_PATH ?? usual.find((path) => existsSync(path))
  if (installed) return installed
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser tests found no browser: install Chrome or Chromium, or name one in CHROME_PATH.')
  }
  const { default: packed } = await import('@sparticuz/chromium')
  // Its own arguments are for functions in a cloud: in one process, closing one window would close them all.
  return packed.executablePath()
}

/** Starts the browser. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await executable(), args: quietly, headless: true })
}
