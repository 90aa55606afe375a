import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './kit/browser.ts'
import { chineseOutsideContent, seriousViolations, sidewaysScroll, untranslatedKeys } from './kit/checks.ts'
import { type Product, startProduct } from './kit/product.ts'
import { type Language, screens, settled, signIn, type Visitor } from './kit/visitor.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const plan = '2022年春学期课后服务方案'
const dutyRoster = '课后服务值勤制度'

/** Opens a policy from the list, as people do. */
async function openPolicy({ page, open }: Visitor, title: string): Promise<void> {
  await open(`/policies?filter=${encodeURIComponent(JSON.stringify({ q: title }))}`)
  await page.locator('#main-content').getByRole('link', { name: title }).first().click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByRole('article').waitFor()
  await settled(page)
}

const article = (page: Page) => page.getByRole('article')
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

test('a teacher reads the plan in force: facts, contents, thresholds with units, files; and cannot change it', async () => {
  await using teacher = await signIn(browser, product, 'teacher')
  const { page } = teacher
  await openPolicy(teacher, plan)
  const text = await article(page).textContent()
  for (const part of [
    '示例校发〔2022〕1号',
    '第 1 版',
    '已发布',
    '2022-02-14',
    '作业',
    '120 分钟',
    '25 人',
    '同年级各班',
  ]) {
    expect(text).toContain(part)
  }
  await page.getByRole('navigation', { name: '目录' }).getByRole('button', { name: '五、编班与人员' }).click()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('五、编班与人员')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /离校时间与校门安排\.pdf/ }).click()
  expect((await download).suggestedFilename()).toBe('离校时间与校门安排.pdf')
  await page.emulateMedia({ media: 'print' })
  await article(page).getByRole('heading', { name: plan }).waitFor()
  expect(await page.getByRole('banner').isVisible()).toBe(false)
  expect(await page.getByRole('navigation', { name: '目录' }).isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  for (const name of ['起草新版本', '归档', '上传附件', /^提意见/]) expect(await button(page, name).count()).toBe(0)
  expect(await page.getByRole('link', { name: '编辑信息' }).count()).toBe(0)
})

test('what changed between two versions is told in words and signs, not by colour alone', async () => {
  await using office = await signIn(browser, product, 'office')
  const { page } = office
  await openPolicy(office, plan)
  await page.getByRole('link', { name: '与第 1 版比较: 第 2 版' }).click()
  await page.getByRole('status').filter({ hasText: '修改 3 段' }).waitFor()
  const changed = article(page)
  expect(await changed.locator('del').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('不限时')]),
  )
  expect(await changed.locator('ins').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('24 小时')]),
  )
  expect(await changed.getByText('± 修改').count()).toBe(3)
  const lines = await changed
    .locator('del, ins')
    .evaluateAll((signs) => signs.map((sign) => [sign.tagName, getComputedStyle(sign).textDecorationLine].join()))
  expect([...new Set(lines)].sort()).toEqual(['DEL,line-through', 'INS,underline'])
  await button(page, /段未变，展开/)
    .first()
    .click()
  expect(await changed.textContent()).toContain('为落实“双减”')
})

test('a regulation goes its way from the first word to publication, each step by who may take it', async () => {
  const title = '课后服务午后点名制度'
  await using office = await signIn(browser, product, 'office')
  await office.open('/policies/create')
  await office.page.getByLabel(/^种类/).click()
  await office.page.getByRole('option', { name: '制度' }).click()
  await office.page.getByLabel(/^标题/).fill(title)
  await button(office.page, '保存').click()
  await office.page.getByRole('heading', { level: 1, name: title }).waitFor()
  const policyId = /policies\/([0-9a-f-]{36})/.exec(office.page.url())?.[1] ?? ''
  await write(office.page)
  await article(office.page).getByText('每班点名两次。').waitFor()
  expect(await article(office.page).getByRole('listitem').allInnerTexts()).toEqual(['开始时', '结束时'])

  await using teacher = await signIn(browser, product, 'teacher')
  await teacher.open(`/policies/${policyId}/show`)
  expect(await article(teacher.page).count()).toBe(0)

  await button(office.page, '征求意见').click()
  await office.page.getByRole('dialog').getByRole('button', { name: '征求意见' }).click()
  await office.page.getByText('受邀组织的成员可以阅读并提意见。').waitFor()
  expect(await button(office.page, '发布').count()).toBe(0)

  await teacher.open(`/policies/${policyId}/show`)
  await button(teacher.page, '对“每班点名两次。”提意见').click()
  await teacher.page.getByRole('dialog').getByLabel(/^意见/).fill('雨天在教室点名。')
  await button(teacher.page, '提交意见').click()
  await teacher.page.getByText('雨天在教室点名。').waitFor()

  // The leading group cannot approve while a comment waits.
  await using lead = await signIn(browser, product, 'lead3')
  await lead.open(`/policies/${policyId}/show`)
  expect(await button(lead.page, '退回草稿').count()).toBe(0)

  await office.page.getByText('雨天在教室点名。').waitFor()
  await button(office.page, '通过').click()
  await office.page.getByRole('dialog').getByText('还有意见没有答复。').waitFor()
  expect(await office.page.getByRole('dialog').getByRole('button', { name: '通过' }).isDisabled()).toBe(true)
  await office.page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await button(office.page, /^答复: /).click()
  await office.page.getByLabel('采纳，改进正文或安排').check()
  await office.page.getByRole('dialog').getByRole('textbox', { name: '答复' }).fill('已写入雨天安排。')
  await button(office.page, '提交答复').click()
  await office.page.getByText('0 条意见待答复').waitFor()
  await teacher.page.getByText('已写入雨天安排。').waitFor()

  await button(lead.page, '通过').click()
  await lead.page.getByRole('dialog').getByRole('button', { name: '通过' }).click()
  await lead.page.getByText('下一步由学校管理员发布。').waitFor()
  expect(await button(lead.page, '发布').count()).toBe(0)

  await using admin = await signIn(browser, product, 'admin')
  await admin.open(`/policies/${policyId}/show`)
  await button(admin.page, '发布').click()
  const dialog = admin.page.getByRole('dialog')
  await dialog.getByText('有 1 段含电话号码').waitFor()
  expect(await dialog.locator('del').textContent()).toContain('0510-80001234')
  await dialog.getByRole('button', { name: '发布' }).click()
  await admin.page.getByText('已发布，全校可读。').waitFor()

  await teacher.page.getByText('［电话已隐去］').waitFor()
  expect(await article(teacher.page).textContent()).not.toContain('80001234')
})

/** Writes a heading, two paragraphs and a list by keyboard alone, and saves. */
async function write(page: Page): Promise<void> {
  await page.getByRole('link', { name: '写正文' }).click()
  await button(page, '二级标题').click()
  await page.keyboard.type('点名')
  await page.keyboard.press('Enter')
  await page.keyboard.type('每班点名两次。')
  await page.keyboard.press('Enter')
  await page.keyboard.type('值班电话 0510-80001234。')
  await button(page, '项目列表').click()
  await page.keyboard.type('结束时')
  await page.keyboard.press('Home')
  await page.keyboard.type('开始时')
  await page.keyboard.press('Enter')
  // The list goes before the telephone, and back again.
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('group', { name: '第 3 段 项目列表' }).waitFor()
  await page.keyboard.press('Control+s')
}

test('two who write one draft settle it block by block, and neither loses a word', async () => {
  await using first = await signIn(browser, product, 'office')
  await using second = await signIn(browser, product, 'admin')
  await openPolicy(first, dutyRoster)
  await first.page.getByRole('link', { name: '打开第 2 版' }).click()
  await first.page.getByRole('link', { name: '写正文' }).click()
  await first.page.getByRole('textbox', { name: '第 9 段 段落' }).waitFor()
  await second.open(new URL(first.page.url()).hash.slice(1))
  const last = (visitor: Visitor) => visitor.page.getByRole('textbox', { name: '第 9 段 段落' })
  const opening = (visitor: Visitor) => visitor.page.getByRole('textbox', { name: '第 2 段 段落' })

  await last(second).fill('不能到岗的，提前两天说明。')
  await button(second.page, '保存').click()
  await article(second.page).getByText('不能到岗的，提前两天说明。').waitFor()

  await opening(first).fill('第一条　每个服务日安排值勤。')
  await button(first.page, '保存').click()
  const dialog = first.page.getByRole('dialog')
  await dialog.getByText('您的修改还没有保存。').waitFor()
  expect(
    await dialog
      .getByRole('radio', { checked: true })
      .evaluateAll((radios) => radios.map((radio) => radio.getAttribute('value'))),
  ).toEqual(['mine', 'theirs'])
  await dialog.getByRole('button', { name: '合并后保存' }).click()
  await article(first.page).getByText('第一条　每个服务日安排值勤。').waitFor()
  expect(await article(first.page).textContent()).toContain('不能到岗的，提前两天说明。')
})

test('what the server refuses stands at its block, and everything written is still there', async () => {
  await using office = await signIn(browser, product, 'office')
  const { page } = office
  await openPolicy(office, dutyRoster)
  await page.getByRole('link', { name: '打开第 2 版' }).click()
  await page.getByRole('link', { name: '写正文' }).click()
  const long = '长'.repeat(201)
  await page.getByRole('textbox', { name: '第 1 段 一级标题' }).fill(long)
  await button(page, '保存').click()
  await button(page, /^第 1 段：/).click()
  const field = page.getByRole('textbox', { name: '第 1 段 一级标题' })
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await field.inputValue()).toBe(long)
})

const languages: Language[] = ['zh-CN', 'en']
const sizes = Object.keys(screens) as (keyof typeof screens)[]

test.each(languages.flatMap((language) => sizes.map((screen) => [language, screen] as const)))(
  'a version, its difference, its draft and their dialogs, in %s, on a %s: no serious violation, no key, no sideways scroll',
  async (language, screen) => {
    await using visitor = await signIn(browser, product, 'admin', { language, screen })
    const { page, faults } = visitor
    const found: Record<string, unknown> = {}
    const check = async (name: string) => {
      await settled(page)
      const wrong = [
        ...(await seriousViolations(page)),
        ...(await untranslatedKeys(page)),
        ...((await sidewaysScroll(page)) > 0 ? ['scrolls sideways'] : []),
        // The names of groups and the words of a text in a dialog are the school's own.
        ...(language === 'en' && !name.startsWith('dialog') ? await chineseOutsideContent(page) : []),
        ...faults,
      ]
      if (wrong.length > 0) found[name] = wrong
    }
    const closing = async (name: string | RegExp) => {
      await button(page, name).first().click()
      await page.getByRole('dialog').waitFor()
      await check(`dialog ${name}`)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }

    await openPolicy(visitor, plan)
    await page.getByRole('link', { name: /打开第 2 版|Open version 2/ }).click()
    await page.getByText(/征求：|Asked:/).waitFor()
    await check('version in consultation')
    await closing(/^(提意见|Comment)$/)
    await closing(/^(答复|Answer): /)
    await closing(/^(通过|Approve)$/)
    await page.getByRole('link', { name: /与第 1 版比较|Compare with version 1/ }).click()
    await page.locator('article').waitFor()
    await check('difference')
    await openPolicy(visitor, '课后服务安全管理制度')
    await page.getByRole('link', { name: /打开第 2 版|Open version 2/ }).click()
    await closing(/^(发布|Publish)$/)
    await openPolicy(visitor, dutyRoster)
    await page.getByRole('link', { name: /打开第 2 版|Open version 2/ }).click()
    await closing(/^(征求意见|Ask for comments)$/)
    await page.getByRole('link', { name: /^(写正文|Write the text)$/ }).click()
    await page.getByRole('textbox').first().waitFor()
    await check('draft')
    expect(found).toEqual({})
  },
)
