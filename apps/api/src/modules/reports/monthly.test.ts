import { monthPeriod } from '@afterbell/domain/reports/period'
import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type BureauScene, setBureauScene } from '../../testing/bureau-scene.ts'
import { type Answer, api } from '../../testing/test-api.ts'

let here: BureauScene
beforeAll(async () => {
  here = await setBureauScene()
})

const refused = '... on UserError { code }'
const refusals = `${refused} ... on InvalidInputError { issues { path } }`
const read = (month = '2022-03' as SchoolMonth, as = here.admin, scope: object = {}, period = monthPeriod(month)) =>
  here
    .run(
      `query ($period: FigurePeriod!, $scope: FigureScope) { report(period: $period, scope: $scope) { ${refusals} ... on MonthlyReport {
        draft { hash values { figure { name } share } tables { by rows { label numerator } } checks { code count } }
        versions { id version state hash updatedAt signedByName returnedReason body { hash } differences { before after figure { name } } } } } }`,
      { period, scope },
      as,
    )
    .then((data) => data.report)
const act = (name: string, type: string, input: object, as: string, selection = '... on RecordIds { ids }') =>
  here
    .run(`mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${refusals} ${selection} } }`, { input }, as)
    .then((data) => data.answer)
const sign = (hash: string, more: object = {}) =>
  act(
    'signReport',
    'SignReportInput',
    { month: '2022-03', hash, idempotencyKey: crypto.randomUUID(), ...more },
    here.admin,
  )
/** Of an answer that malformed input is no part of. */
const plainly = (name: string, type: string, id: string, as: string, selection: string) =>
  here
    .run(
      `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${refused} ${selection} } }`,
      { input: { id } },
      as,
    )
    .then((data) => data.answer)
const file = (id: string) =>
  plainly('exportReport', 'ExportReportInput', id, here.admin, '... on ReportFile { fileName content }')
const giveBack = ({ id, updatedAt }: { id: string; updatedAt: string }, reason: string) =>
  act('returnReport', 'ReturnReportInput', { id, expectedUpdatedAt: updatedAt, reason }, here.bureauStaff)

describe('the report of a month', () => {
  test('is signed as it was read, frozen, exported byte by byte the same, returned with a reason, and corrected', async () => {
    const { draft, versions } = await read()
    expect(versions).toEqual([])
    expect(draft.checks).toContainEqual({ code: 'FACTS_DIFFER', count: 0 })
    expect(draft.tables.map(({ by }: { by: string }) => by)).toContain('GRADE_WEEKDAY')
    const key = crypto.randomUUID()
    const [one, other] = await Promise.all([
      sign(draft.hash, { idempotencyKey: key }),
      sign(draft.hash, { idempotencyKey: key }),
    ])
    expect(one.ids).toEqual(other.ids)
    const [id] = one.ids
    const first = await file(id)
    expect(first.fileName).toContain('课后服务月报_2022-03_v1.xlsx')
    expect(await sign(draft.hash)).toMatchObject({ code: 'REPORT_NOT_READY' })

    const register = await database.sessionRegister.findFirstOrThrow({
      where: { schoolId: here.schoolId, date: new Date('2022-03-01') },
      include: { attendances: { where: { status: 'ABSENT' } } },
    })
    await here.correct(register.id, register.attendances[0]?.pupilId ?? '', 'PRESENT', '2022-03-01')
    expect(await sign(draft.hash)).toMatchObject({ code: 'REPORT_CHANGED' })
    expect((await read()).versions).toMatchObject([{ hash: draft.hash, state: 'SIGNED', body: { hash: draft.hash } }])
    expect((await file(id)).content).toBe(first.content)

    const seen = (await read('2022-03', here.bureauStaff, { schoolId: here.schoolId })).versions
    expect(seen).toMatchObject([{ id, state: 'SIGNED', body: null, signedByName: null }])
    expect(await giveBack(seen[0], '')).toMatchObject({ issues: [{ path: 'reason' }] })
    expect(await giveBack(seen[0], '出勤率与日报不符')).toEqual({ ids: [id] })
    expect(await giveBack(seen[0], '再退一次')).toMatchObject({ code: 'REPORT_NOT_IN_FORCE' })
    expect((await read()).versions).toMatchObject([{ state: 'RETURNED', returnedReason: '出勤率与日报不符' }])

    const again = await read()
    await sign(again.draft.hash)
    const corrected = (await read()).versions
    expect(corrected).toMatchObject([
      { version: 2, state: 'SIGNED' },
      { version: 1, state: 'RETURNED' },
    ])
    expect(corrected[0].differences).toContainEqual({
      figure: { name: 'attendance' },
      before: '120/160',
      after: '121/160',
    })
    expect((await file(id)).content).toBe(first.content)
  })

  test('is not signed before the month is over, nor by an office', async () => {
    const now = new Date().toISOString().slice(0, 7) as SchoolMonth
    const { draft } = await read(now)
    expect(await sign(draft.hash, { month: now })).toMatchObject({ code: 'REPORT_NOT_READY' })
    await expect(
      act(
        'signReport',
        'SignReportInput',
        { month: '2022-03', hash: draft.hash, idempotencyKey: crypto.randomUUID() },
        here.office,
      ),
    ).rejects.toThrow('FORBIDDEN')
  })

  test.each([
    ['2022-03-02', '2022-03-31'],
    ['2022-03-01', '2022-03-30'],
    ['2022-03-01', '2022-04-30'],
  ] as const)('is of one month, not of %s to %s', async (from, to) => {
    expect(await read(undefined, undefined, {}, { from, to })).toMatchObject({ issues: [{ path: 'period' }] })
  })

  test('is not signed on sums that are not what the registers say (control: the check sees them)', async () => {
    await database.dayFact.updateMany({
      where: { schoolId: here.schoolId, date: new Date('2022-02-22'), kind: 'DAY' },
      data: { late: 1 },
    })
    const { draft } = await read('2022-02')
    expect(draft.checks.find(({ code }: { code: string }) => code === 'FACTS_DIFFER').count).toBeGreaterThan(0)
    expect(await sign(draft.hash, { month: '2022-02' })).toMatchObject({ code: 'REPORT_NOT_READY' })
  })
})

describe('tokens of a bureau’s programs', () => {
  const request = async (token: string, query: string) => {
    const response = await api.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-afterbell-csrf': '1', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    })
    return (await response.json()) as Answer
  }
  const months = '{ figures(period: { from: "2022-03-01", to: "2022-03-31" }) { ... on FigureSet { months } } }'
  const make = (name: string, days = 30) =>
    act(
      'createServiceToken',
      'CreateServiceTokenInput',
      { name, days },
      here.bureauStaff,
      '... on NewServiceToken { id token }',
    )
  const codesOf = async (token: string, query: string) =>
    (await request(token, query)).errors?.map(({ extensions }) => extensions?.code)

  test('read the reports of the bureau, and nothing else of anybody', async () => {
    const { token } = await make('数据平台')
    expect(token).toMatch(/^svc_[0-9a-f]{64}$/)
    expect(await request(token, months)).toEqual({ data: { figures: { months: 0 } } })
    for (const query of [
      '{ pupils { total } }',
      '{ serviceTokens { id } }',
      '{ bureauOverview { month } }',
      '{ tasks { total } }',
      '{ schools { id } }',
    ]) {
      const answer = await request(token, query)
      expect(answer.data ?? null, query).toBeNull()
      expect(answer.errors?.length, query).toBeGreaterThan(0)
    }
    expect(await codesOf(token, '{ serviceTokens { id } }')).toEqual(['FORBIDDEN'])
  })

  test('are shown once, kept as a hash, named once, and hold for a year at most', async () => {
    const { id, token } = await make('统计局')
    const kept = await database.serviceToken.findUniqueOrThrow({ where: { id } })
    expect(Buffer.from(kept.tokenHash).toString('hex')).not.toContain(token.slice(4, 20))
    expect(await make('统计局')).toMatchObject({ issues: [{ path: 'name' }] })
    expect(await make('太久', 366)).toMatchObject({ issues: [{ path: 'days' }] })
    await request(token, months)
    const { serviceTokens } = await here.run('{ serviceTokens { name lastUsedAt revokedAt } }', {}, here.bureauStaff)
    expect(serviceTokens.find(({ name }: { name: string }) => name === '统计局').lastUsedAt).not.toBeNull()
  })

  test('are refused when anything of them was changed, each of a thousand ways', async () => {
    const { token } = await make('被仿冒的程序')
    const others = [...'0123456789abcdefABCDEF_-. ']
    const anyOther = fc.tuple(fc.nat({ max: token.length - 1 }), fc.constantFrom(...others))
    const mutated = fc.oneof(
      anyOther.map(([at, letter]) => token.slice(0, at) + letter + token.slice(at + 1)),
      anyOther.map(([at, letter]) => token.slice(0, at) + letter + token.slice(at)),
      anyOther.map(([at]) => token.slice(0, at) + token.slice(at + 1)),
      anyOther.map(([at]) => token.slice(0, at)),
      fc.constantFrom('', token.slice(4), token.toUpperCase(), `${token} ${token}`, `svc_${'0'.repeat(64)}`),
    )
    // Spaces around a token are none of it: HTTP takes them away.
    const wrong = mutated.filter((text) => text.trim() !== token)
    await fc.assert(
      fc.asyncProperty(wrong, async (text) => {
        expect(await codesOf(text, months)).toEqual(['UNAUTHENTICATED'])
      }),
      { numRuns: 1_000 },
    )
    expect(await codesOf(token, months)).toBeUndefined()
  })

  test('are refused once revoked or expired', async () => {
    const { id, token } = await make('旧程序')
    await database.serviceToken.update({
      where: { id },
      data: { createdAt: new Date(Date.now() - 2 * 86_400_000), expiresAt: new Date(Date.now() - 1) },
    })
    expect(await codesOf(token, months)).toEqual(['UNAUTHENTICATED'])
    const other = await make('另一程序')
    expect(await codesOf(other.token, months)).toBeUndefined()
    await plainly(
      'revokeServiceToken',
      'RevokeServiceTokenInput',
      other.id,
      here.bureauStaff,
      '... on RecordIds { ids }',
    )
    expect(await codesOf(other.token, months)).toEqual(['UNAUTHENTICATED'])
  })

  test('say who revoked them and when, and keep it when they are revoked once more', async () => {
    const { id } = await make('由谁撤销')
    const shown = async () => {
      const { serviceTokens } = await here.run('{ serviceTokens { id revokedAt revokedByName } }', {}, here.bureauStaff)
      return serviceTokens.find((token: { id: string }) => token.id === id)
    }
    const revoke = () =>
      plainly('revokeServiceToken', 'RevokeServiceTokenInput', id, here.bureauStaff, '... on RecordIds { ids }')
    expect(await shown()).toEqual({ id, revokedAt: null, revokedByName: null })

    expect(await revoke()).toEqual({ ids: [id] })
    const { name } = await database.user.findUniqueOrThrow({ where: { id: here.bureauStaff } })
    const first = await shown()
    expect(first).toEqual({ id, revokedAt: expect.any(String), revokedByName: name })
    expect(await database.serviceToken.findUniqueOrThrow({ where: { id } })).toMatchObject({
      revokedById: here.bureauStaff,
    })
    await database.serviceToken.update({ where: { id }, data: { revokedByName: '先撤销的人' } })
    expect(await revoke()).toEqual({ ids: [id] })
    expect(await shown()).toEqual({ ...first, revokedByName: '先撤销的人' })
  })

  test('ask under stricter limits of cost than people', async () => {
    const { token } = await make('贪心程序')
    const rows =
      'breakdown(figure: "attendance", by: SCHOOL, period: { from: "2022-03-01", to: "2022-03-31" }) { ... on Breakdown { rows { key label numerator denominator share hidden } figure { name title definition requirement unit target series } } }'
    const greedy = `{ ${Array.from({ length: 12 }, (_, index) => `a${index}: ${rows}`).join(' ')} }`
    expect(await codesOf(token, greedy)).toHaveLength(1)
    const person = await here.run(greedy, {}, here.bureauStaff)
    expect(Object.keys(person)).toHaveLength(12)
  })
})
