import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { newApplication } from '../../testing/application-scene.ts'
import { commit, committing, counts, drop, undo } from '../../testing/list-imports.ts'
import { accept, termListScene } from '../../testing/term-lists.ts'

const header =
  '学籍辅号,学生姓名,所在班级,周一,周二,周三,周四,周五,第一志愿,第二志愿,接送人,接送人电话,家长确认,提交时间'
const list = (...lines: string[]) => ({ csv: [header, ...lines].join('\n') })
const first = '20190301,王欣怡,三（1）班,✓,,,,,三年级足球社,,王建国,12000000001,已确认,2022-02-09 12:32'

let here: Awaited<ReturnType<typeof termListScene>>
beforeEach(async () => {
  here = await termListScene('applications')
  await here.numbered('20190301', '王欣怡')
  await here.numbered('20190302', '曾子墨')
  await here.club({ name: '三年级足球社', sessions: [[1, 1]] })
  await here.club({ name: '三年级合唱社', sessions: [[1, 1]] })
})

const entered = () =>
  database.application.findMany({
    where: { schoolId: here.schoolId },
    include: { choices: { include: { club: true }, orderBy: { rank: 'asc' } }, pupil: true },
    orderBy: { pupil: { pupilNumber: 'asc' } },
  })

describe('importing the platform’s list (R32)', () => {
  test('nothing is written before the commit, and everything with it', async () => {
    const batch = await here.checked(list(first, '20190302,曾子墨,三（1）班,,是,,,,,,,,,'))
    expect(counts(batch)).toEqual({ NEW: 2 })
    expect(batch.term.id).toBe(here.termId)
    expect(await entered()).toEqual([])
    expect((await here.send(commit, committing(batch))).state).toBe('COMMITTED')
    const [confirmed, silent] = await entered()
    expect(confirmed).toMatchObject({
      state: 'SUBMITTED',
      source: 'PLATFORM',
      enteredById: null,
      weekdays: [1],
      confirmedHow: 'PLATFORM',
      confirmedAt: new Date('2022-02-09T04:32:00Z'),
    })
    expect(confirmed?.choices.map(({ club }) => club.name)).toEqual(['三年级足球社'])
    expect(silent).toMatchObject({ weekdays: [2], confirmedAt: null, confirmedHow: null })
    const action = await database.action.findFirstOrThrow({
      where: { schoolId: here.schoolId, kind: 'applications:import-applications' },
    })
    expect(action).toMatchObject({ permission: 'applications:import', resource: 'applications' })
    // What the list holds of persons stands nowhere open.
    const stored = await database.importLine.findMany({ where: { schoolId: here.schoolId } })
    expect(JSON.stringify([stored.map(({ issues }) => issues), action])).not.toMatch(/王|1200000/)
  })

  test('what must have been meant is proposed, and written only when somebody accepts it', async () => {
    const misspelt = first.replace('三年级足球社', ' 三年级足球社团').replace('20190301', '20190309')
    const other = '20190302,曾子墨甲,三（1）班,,是,,,,三年级合唱社团,,,,已确认,'
    const batch = await here.checked(list(misspelt, other))
    expect(counts(batch)).toEqual({ INVALID: 2 })
    expect(
      Object.fromEntries(batch.proposalCounts.map(({ code, count }: { code: string; count: number }) => [code, count])),
    ).toEqual({
      PUPIL_UNKNOWN: 1,
      CLUB_UNKNOWN: 2,
      PUPIL_OF_OTHER_NAME: 1,
    })
    const clubs = await here.send(accept, { input: { batchId: batch.id, codes: ['CLUB_UNKNOWN'] } })
    expect(counts(clubs)).toEqual({ INVALID: 2 })
    const [one, two] = await here.wholeLinesOf(clubs)
    expect(one.cells).toContainEqual({ column: 'choice1', text: '三年级足球社', formula: false })
    const single = await here.send(accept, { input: { batchId: batch.id, lineIds: [one.id] } })
    expect(counts(single)).toEqual({ NEW: 1, INVALID: 1 })
    const all = await here.send(accept, { input: { batchId: batch.id } })
    expect(counts(all)).toEqual({ NEW: 2 })
    expect(all.proposalCounts).toEqual([])
    expect(two.row).toBe(3)
    await here.send(commit, committing(all))
    expect((await entered()).map(({ pupil }) => pupil.name)).toEqual(['王欣怡', '曾子墨'])
  })

  test('the proposals of a dropped line are not accepted, and lines of others are not found', async () => {
    const batch = await here.checked(list(first.replace('足球社', '足球社团')))
    const [line] = await here.wholeLinesOf(batch)
    const dropped = await here.send(drop, { input: { batchId: batch.id, lineIds: [line.id] } })
    expect(dropped.counts).toEqual([{ verdict: 'DROPPED', count: 1 }])
    expect(await here.send(accept, { input: { batchId: batch.id, lineIds: [line.id] } })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('an application that stands is updated; its approval and confirmation lapse with other wishes', async () => {
    const pupil = await database.pupil.findFirstOrThrow({ where: { schoolId: here.schoolId, pupilNumber: '20190301' } })
    const row = await newApplication(here, { pupilId: pupil.id, state: 'APPROVED', weekdays: [1] })
    const batch = await here.checked(list(first.replace('已确认', '')))
    expect(counts(batch)).toEqual({ UPDATE: 1 })
    const [line] = await here.wholeLinesOf(batch)
    expect(line.issues.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['DECISION_WILL_LAPSE', 'NOT_CONFIRMED']),
    )
    expect(line.changes).toContainEqual({ field: 'pickUp', from: null, to: '王建国 120****0001' })
    await here.send(commit, committing(batch))
    expect(await database.application.findFirstOrThrow({ where: { id: row.id } })).toMatchObject({
      state: 'SUBMITTED',
      decidedAt: null,
      confirmedAt: null,
    })
    await here.send(undo, { batchId: batch.id })
    const [back] = await entered()
    expect(back).toMatchObject({ state: 'APPROVED', weekdays: [1], pickUpCipher: null, choices: [] })
    expect(back?.confirmedAt).toEqual(row.confirmedAt)
  })

  test('an undo keeps, and names, what was decided on since', async () => {
    const batch = await here.send(
      commit,
      committing(await here.checked(list(first, '20190302,曾子墨,三（1）班,,是,,,,,,,,已确认,'))),
    )
    const [one] = await entered()
    await database.application.update({
      where: { schoolId_id: { schoolId: here.schoolId, id: one?.id ?? '' } },
      data: { state: 'APPROVED', decidedAt: new Date() },
    })
    await here.send(undo, { batchId: batch.id })
    expect((await entered()).map(({ id }) => id)).toEqual([one?.id])
    expect((await here.wholeLinesOf(batch)).map(({ kept }) => kept)).toEqual([true, false])
  })

  test('a pupil’s application entered meanwhile is seen before anything is written', async () => {
    const batch = await here.checked(list(first))
    const pupil = await database.pupil.findFirstOrThrow({ where: { schoolId: here.schoolId, pupilNumber: '20190301' } })
    await newApplication(here, { pupilId: pupil.id, weekdays: [5] })
    expect(await here.send(commit, committing(batch))).toMatchObject({ code: 'IMPORT_OUTDATED', count: 1 })
    expect((await entered()).map(({ weekdays }) => weekdays)).toEqual([[5]])
  })

  test('a term that is over takes no list', async () => {
    const batch = await here.checked(list(first))
    await database.term.updateMany({ where: { id: here.termId }, data: { state: 'CLOSED' } })
    expect(await here.checked(list(first))).toMatchObject({ code: 'TERM_CLOSED' })
    expect(await here.send(commit, committing(batch))).toMatchObject({ code: 'TERM_CLOSED' })
  })
})

/** What a trigger does in the middle of the commit. */
