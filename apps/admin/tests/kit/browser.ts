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
async function executable(): Promise<{ path: string; args: readonly string[] }> {
  const installed = process.env.CHROME_PATH ?? usual.find((path) => existsSync(path))
  if (installed) return { path: installed, args: quietly }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser tests found no browser: install Chrome or Chromium, or name one in CHROME_PATH.')
  }
  const { default: packed } = await import('@sparticuz/chromium')
  return { path: await packed.executablePath(), args: [...packed.args, ...quietly] }
}

/** Starts the browser. */
export async function launchBrowser(): Promise<Browser> {
  const { path, args } = await executable()
  return chromium.launch({ executablePath: path, args: [...args], headless: true })
}
