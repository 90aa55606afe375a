import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { card, dance, drag, list, models, moveByDialog, moveOf, notice, openBoard, unplacedPupil } from './kit/board.ts'
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

const ofModels = { club: models }
const ofDance = { club: dance }

/** What drag and drop reads out. */
const spoken = (page: Page, text: RegExp) =>
  page.locator('[id^="rfd-announcement"]').filter({ hasText: text }).waitFor({ state: 'attached' })

/** How many places of a club are taken, and how many it has. */
async function counts(page: Page, club: string): Promise<number[]> {
  const text = await page
    .getByRole('region', { name: club })
    .getByText(/^\d+\/\d+$/)
    .textContent()
  return (text ?? '').split('/').map(Number)
}

test('a whole roster edit by keyboard alone, read out in Chinese: lift, carry, drop, move by dialog, undo, redo', async () => {
  await using lead = await signIn(browser, product, 'lead3')
  const { page, faults } = lead
  await openBoard(lead)
  const pupil = await unplacedPupil(page)
  const onCard = () => page.evaluate(() => document.activeElement?.getAttribute('data-card') ?? '')
  await page.getByRole('searchbox').focus()
  while (!(await onCard())) await page.keyboard.press('Tab')
  while (!(await onCard()).endsWith(pupil.id)) await page.keyboard.press('ArrowDown')

  await page.keyboard.press('Space')
  await spoken(page, new RegExp(`已拿起 ${pupil.name}，未安排 第 \\d+ 位`))
  await page.keyboard.press('ArrowRight')
  await spoken(page, new RegExp(`${models}.* 第 \\d+ 位，可加入`))
  await page.keyboard.press('Space')
  await spoken(page, new RegExp(`已放下 ${pupil.name}`))
  await notice(page, `已将 ${pupil.name} 移到 ${models}`).waitFor()
  await page.waitForFunction(
    (id) => document.activeElement?.getAttribute('data-card')?.endsWith(`ENROLLED/${id}`),
    pupil.id,
  )

  await page.keyboard.press('m')
  await page.getByRole('dialog', { name: `移动 ${pupil.name}` }).waitFor()
  while (!(await page.getByRole('radio', { name: dance }).isChecked())) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await card(page, ofDance, pupil).waitFor()
  await notice(page, `已将 ${pupil.name} 移到 ${dance}`).waitFor()

  await page.keyboard.press('Control+z')
  await card(page, ofModels, pupil).waitFor()
  await page.keyboard.press('Control+z')
  await card(page, 'unplaced', pupil).waitFor()
  await page.keyboard.press('Control+Shift+z')
  await card(page, ofModels, pupil).waitFor()
  await page.keyboard.press('Control+y')
  await card(page, ofDance, pupil).waitFor()
  expect(faults).toEqual([])
})

test('dragging by mouse and the dialog send the same mutation', async () => {
  await using lead = await signIn(browser, product, 'lead3')
  const { page } = lead
  await openBoard(lead)
  const pupil = await unplacedPupil(page)
  const sent: object[] = []
  page.on('request', (request) => {
    const { idempotencyKey, ...move } = moveOf(request) ?? { idempotencyKey: null }
    if (idempotencyKey) sent.push(move)
  })
  await drag(page, pupil, 'unplaced', ofDance)
  await notice(page, `已将 ${pupil.name} 移到 ${dance}`).waitFor()
  await page.keyboard.press('Control+z')
  await card(page, 'unplaced', pupil).waitFor()
  await moveByDialog(page, pupil, 'unplaced', dance)
  await card(page, ofDance, pupil).waitFor()
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
  expect(sent[0]).toMatchObject({ items: [{ pupilId: pupil.id, toState: 'ENROLLED' }], partial: false })
})

test('of two who want the last place one gets it; the other is told why, and can wait for it', async () => {
  await using lead = await signIn(browser, product, 'lead3')
  await using admin = await signIn(browser, product, 'admin')
  await openBoard(lead)
  await openBoard(admin)
  const [taken = 0] = await counts(admin.page, models)
  await admin.page.getByRole('button', { name: `${models} 的更多操作` }).click()
  await admin.page.getByRole('menuitem', { name: '改名额' }).click()
  await admin.page.getByRole('textbox', { name: '名额' }).fill(String(taken + 1))
  await admin.page.getByRole('button', { name: '保存' }).click()
  for (const { page } of [lead, admin])
    await page
      .getByRole('region', { name: models })
      .getByText(`${taken}/${taken + 1}`)
      .waitFor()

  // Both have asked before either is answered.
  const rivals = [lead, admin].map(({ page }, index) => ({ page, index }))
  let asking = 0
  const { promise: bothAsk, resolve: letBothAsk } = Promise.withResolvers<void>()
  for (const { page } of rivals) {
    await page.route('**/graphql', async (route) => {
      if (moveOf(route.request())) {
        asking += 1
        if (asking === rivals.length) letBothAsk()
        await bothAsk
      }
      await route.continue()
    })
  }
  const pupils = [await unplacedPupil(lead.page), await unplacedPupil(lead.page, 1)]
  const ended = await Promise.all(
    rivals.map(async ({ page, index }) => {
      const pupil = pupils[index] ?? { id: '', name: '' }
      await moveByDialog(page, pupil, 'unplaced', models)
      const won = notice(page, `已将 ${pupil.name} 移到 ${models}`)
        .waitFor()
        .then(() => 'won' as const)
      const lost = page
        .getByRole('dialog', { name: '有学生不能移动' })
        .waitFor()
        .then(() => 'lost' as const)
      return { page, pupil, how: await Promise.any([won, lost]) }
    }),
  )
  expect(ended.map(({ how }) => how).toSorted()).toEqual(['lost', 'won'])
  for (const { page, pupil, how } of ended) {
    if (how === 'won') continue
    const dialog = page.getByRole('dialog', { name: '有学生不能移动' })
    expect(await dialog.textContent()).toMatch(
      new RegExp(`${pupil.name}.*${models}」已满（${taken + 1}/${taken + 1}）`),
    )
    await dialog.getByRole('button', { name: '改为加入候补' }).click()
    for (const each of rivals) await card(each.page, { club: models, waits: true }, pupil).waitFor()
  }
  for (const { page } of rivals) expect(await counts(page, models)).toEqual([taken + 1, taken + 1])
})

test('who else is at the board is shown, and what one changes stands on the other’s without a reload; undone after one', async () => {
  await using lead = await signIn(browser, product, 'lead3')
  await using admin = await signIn(browser, product, 'admin')
  // Of another grade, and so never editing here.
  await using reader = await signIn(browser, product, 'lead5')
  await openBoard(admin)
  await openBoard(reader)
  await openBoard(lead)
  const told = (text: RegExp) => admin.page.getByRole('status').getByText(text)
  await told(/五年级组长.* 也在看/).waitFor()
  const pupil = await unplacedPupil(lead.page)
  await moveByDialog(lead.page, pupil, 'unplaced', dance)
  await card(admin.page, ofDance, pupil).waitFor()
  await told(/三年级组长.* 也在编辑/).waitFor()

  await lead.page.reload()
  await settled(lead.page)
  await card(lead.page, ofDance, pupil).waitFor()
  await lead.page.keyboard.press('Control+z')
  await card(admin.page, 'unplaced', pupil).waitFor()
  await reader.open('/')
  await told(/五年级组长/).waitFor({ state: 'detached' })
})

test('only clashes are shown; a locked roster says so, and locking is undone like an edit', async () => {
  await using admin = await signIn(browser, product, 'admin')
  const { page } = admin
  await openBoard(admin)
  const pupil = await unplacedPupil(page)
  await drag(page, pupil, 'unplaced', { club: dance, waits: true })
  await notice(page, `已将 ${pupil.name} 移到 ${dance}：候补`).waitFor()
  const [taken = 0] = await counts(page, models)
  await page.getByRole('button', { name: `${models} 的更多操作` }).click()
  await page.getByRole('menuitem', { name: '改名额' }).click()
  await page.getByRole('textbox', { name: '名额' }).fill(String(taken + 5))
  await page.getByRole('button', { name: '保存' }).click()
  await page
    .getByRole('region', { name: models })
    .getByText(`${taken}/${taken + 5}`)
    .waitFor()
  await moveByDialog(page, pupil, 'unplaced', models)
  await card(page, ofModels, pupil).waitFor()

  await page.getByRole('checkbox', { name: '只看冲突' }).check()
  await card(page, { club: dance, waits: true }, pupil).getByRole('img', { name: '时间冲突' }).waitFor()
  expect(await page.getByRole('region', { name: models }).count()).toBe(0)
  expect(await list(page, 'unplaced').count()).toBe(0)
  expect(await list(page, ofDance).locator('[data-card]').count()).toBe(0)
  await page.getByRole('checkbox', { name: '只看冲突' }).uncheck()

  await page.getByRole('button', { name: `${dance} 的更多操作` }).click()
  await page.getByRole('menuitem', { name: '锁定名单' }).click()
  await page.getByRole('region', { name: dance }).getByText('名单已锁定').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('region', { name: dance }).getByText('名单已锁定').waitFor({ state: 'detached' })
})

test('the board is saved as a list for people, all digits of the numbers kept', async () => {
  await using lead = await signIn(browser, product, 'lead3')
  const { page } = lead
  await openBoard(lead)
  await page.getByRole('checkbox', { name: '只看有空位' }).check()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^社团名单_三年级_周二_[\d-]+\.xlsx$/)
  const { sheets } = await readXlsx(readFileSync(await download.path()))
  const [headings, ...rows] = sheets[0]?.rows ?? []
  expect(headings?.slice(0, 6)).toEqual(['社团', '状态', '次序', '班级', '姓名', '学号'])
  expect(rows.filter((row) => !['已录取', '候补', '未安排'].includes(String(row[1])))).toEqual([])
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.every((row) => typeof row[5] === 'string' && /^\d{6,}$/.test(row[5]))).toBe(true)
})

test('on a phone a pupil is moved by a menu', async () => {
  await using lead = await signIn(browser, product, 'lead3', { screen: 'phone' })
  const { page } = lead
  await openBoard(lead)
  expect(await sidewaysScroll(page)).toBe(0)
  expect(await seriousViolations(page)).toEqual([])
  const first = page.locator('[data-card]').first()
  const key = (await first.getAttribute('data-card')) ?? ''
  await first.click()
  await page.getByRole('menuitem', { name: '移到…' }).click()
  // The club with the most free places is chosen from the beginning.
  const dialog = page.getByRole('dialog')
  const chosen = dialog.locator('label').filter({ has: page.getByRole('radio', { checked: true }) })
  const club = (await chosen.locator('strong').textContent()) ?? ''
  await dialog.getByRole('button', { name: '移动', exact: true }).click()
  await notice(page, `移到 ${club}`).waitFor()
  await page.getByLabel('名单', { exact: true }).click()
  await page.getByRole('option', { name: new RegExp(club) }).click()
  await page.locator(`[data-card$="ENROLLED/${key.slice(key.lastIndexOf('/') + 1)}"]`).waitFor()
})

test.each(['zh-CN', 'en'] as const)(
  'the board, its dialogs and its print have no serious violation and no key (%s)',
  async (language) => {
    await using lead = await signIn(browser, product, 'lead3', { language })
    const { page } = lead
    const found: Record<string, string[]> = {}
    const check = async (what: string) => {
      const wrong = [...(await seriousViolations(page)), ...(await untranslatedKeys(page))]
      if (wrong.length > 0) found[what] = wrong
    }
    await openBoard(lead)
    await check('board')
    await page.locator('[data-card]').first().focus()
    await page.keyboard.press('m')
    await page.getByRole('dialog').waitFor()
    await check('move')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^(最近操作|Last actions)/ }).click()
    await page.getByRole('button', { name: /^(关闭|Close)$/ }).waitFor()
    await check('last actions')
    await lead.open('/clubs/board/print?grade=3&weekday=2')
    await page.locator('.sheet').nth(3).waitFor()
    await check('print')
    expect(found).toEqual({})
  },
)
