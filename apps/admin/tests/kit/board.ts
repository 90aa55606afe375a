import type { Locator, Page, Request } from 'playwright-core'
import type { Visitor } from './visitor.ts'

/** The demo school's board of grade 3 on Tuesdays, and two of its clubs that meet at the same time. */
const address = '/clubs/board?grade=3&weekday=2'
export const models = '三年级航模社'
export const dance = '三年级舞蹈社'

/** Opens the board, and waits for its cards. */
export async function openBoard({ page, open }: Visitor): Promise<void> {
  await open(address)
  await page.locator('[data-card]').first().waitFor()
}

export type ListName = 'unplaced' | { readonly club: string; readonly waits?: boolean }

/** A list of the board: where cards lie and are dropped. */
export function list(page: Page, name: ListName): Locator {
  const label = name === 'unplaced' ? '未安排' : `${name.club}：${name.waits ? '候补' : '已录取'}`
  return page.getByRole('group', { name: label, exact: true })
}

/** A pupil, as one list shows him. */
export interface Pupil {
  readonly id: string
  readonly name: string
}

/** A pupil who has no club and waits for none, the first of them unless said: other tests have left theirs waiting. */
export async function unplacedPupil(page: Page, place = 0): Promise<Pupil> {
  const found = await page.evaluate((wanted) => {
    const keys = [...document.querySelectorAll('[data-card]')].map((each) => each.getAttribute('data-card') ?? '')
    const free = keys
      .filter((key) => key.startsWith('unplaced/'))
      .map((key) => key.slice('unplaced/'.length))
      .filter((id) => !keys.some((key) => key.endsWith(`WAITING/${id}`)))
    return free[wanted] ?? ''
  }, place)
  const more = page.locator(`[data-card="unplaced/${found}"] + button`)
  const label = (await more.getAttribute('aria-label')) ?? ''
  return { id: found, name: label.replace(/ 的更多操作$/, '') }
}

export const card = (page: Page, on: ListName, { id }: Pupil): Locator =>
  list(page, on).locator(`[data-card$="/${id}"]`)

/** Chooses a club in the dialog of M, and confirms. */
export async function moveByDialog(page: Page, pupil: Pupil, from: ListName, club: string): Promise<void> {
  await card(page, from, pupil).focus()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: `移动 ${pupil.name}` })
  await dialog.getByRole('radio', { name: club }).check()
  await dialog.getByRole('button', { name: /^(移动|加入候补)$/ }).click()
}

/** Drags a card with the mouse, and drops it once the list beneath has said what it expects. */
export async function drag(page: Page, pupil: Pupil, from: ListName, to: ListName): Promise<void> {
  const [start, end] = [await middle(card(page, from, pupil)), await middle(list(page, to))]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 8, start.y + 8)
  await page.locator('[data-dragging="true"]').waitFor()
  await page.mouse.move(end.x, end.y, { steps: 10 })
  await list(page, to).and(page.locator('[data-over]')).waitFor()
  await page.mouse.up()
  await page.locator('[data-dragging="true"]').waitFor({ state: 'detached' })
}

async function middle(of: Locator) {
  await of.scrollIntoViewIfNeeded()
  const box = await of.boundingBox()
  if (!box) throw new Error('What is dragged has no place on the screen')
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 200) / 2 }
}

/** What the board says it has done. */
export const notice = (page: Page, text: string | RegExp): Locator =>
  page.locator('.MuiSnackbar-root').getByText(text).last()

/** What a request asks of the server, if it moves pupils. */
export function moveOf(request: Request): { items: object[]; reason: string; idempotencyKey: string } | null {
  const body = request.url().endsWith('/graphql') ? request.postDataJSON() : null
  return body?.operationName === 'MovePupils' ? body.variables.input : null
}
