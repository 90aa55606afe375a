import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type BureauScene, setBureauScene } from '../../testing/bureau-scene.ts'
import { setScene } from '../../testing/scene.ts'
import { releaseClosedMonths, releaseMonth } from './release/release-month.ts'

let here: BureauScene
let elsewhere: Awaited<ReturnType<typeof setScene>>
beforeAll(async () => {
  here = await setBureauScene()
  elsewhere = await setScene()
  await releaseClosedMonths()
})

const march = { from: '2022-03-01', to: '2022-03-31' }
const february = { from: '2022-02-01', to: '2022-02-28' }
const spring = { from: '2022-02-01', to: '2022-03-31' }

const refusals = '... on UserError { code } ... on InvalidInputError { issues { path } }'
const figures = (scope: object, period: object, as = here.bureauStaff) =>
  here
    .run(
      `query ($scope: FigureScope, $period: FigurePeriod!) { figures(scope: $scope, period: $period) { ${refusals}
        ... on FigureSet { months values { figure { name } numerator denominator share hidden } } } }`,
      { scope, period },
      as,
    )
    .then((data) => data.figures)
const figure = async (name: string, scope: object, period: object, as?: string) =>
  (await figures(scope, period, as)).values.find((value: { figure: { name: string } }) => value.figure.name === name)
const breakdown = (by: string, scope: object, period: object, as = here.bureauStaff) =>
  here
    .run(
      `query ($by: BreakdownGroup!, $scope: FigureScope, $period: FigurePeriod!) {
        breakdown(figure: "attendance", by: $by, scope: $scope, period: $period) { ${refusals}
          ... on Breakdown { rows { key label numerator denominator hidden } } } }`,
      { by, scope, period },
      as,
    )
    .then((data) => data.breakdown)

describe('a bureau sees what was released to it', () => {
  test('by the same definition as the school, over the same days', async () => {
    const own = await figure('attendance', {}, march, here.admin)
    expect(own).toMatchObject({ numerator: 120, denominator: 160, share: 0.75 })
    expect(await figure('attendance', {}, march)).toMatchObject({ numerator: 120, denominator: 160, hidden: false })
    expect(await figure('attendance', { schoolId: here.schoolId }, spring)).toMatchObject({ numerator: 180 })
  })

  test('by whole months alone: two periods that differ by a day would tell of that day', async () => {
    for (const period of [
      { from: '2022-03-01', to: '2022-03-30' },
      { from: '2022-02-14', to: '2022-03-31' },
    ]) {
      expect(await figures({}, period)).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'period' }] })
      expect(await breakdown('SCHOOL', {}, period)).toMatchObject({ code: 'INVALID_INPUT' })
    }
    expect(await figures({}, { from: '2022-03-01', to: '2022-03-30' }, here.admin)).toHaveProperty('values')
  })

  test('down to classes, those of few hidden with others beside them, and to no pupil', async () => {
    const scope = { schoolId: here.schoolId, grade: 3 }
    const classes = (await breakdown('CLASS', scope, march)).rows
    // Of class 2 all but two came: its other class would tell of it, and so would the grade beside.
    expect(classes).toMatchObject([
      { numerator: null, hidden: true },
      { numerator: null, hidden: true },
    ])
    expect(await figure('attendance', { ...scope, homeClassId: here.threeTwo }, march)).toMatchObject({ hidden: true })
    const own = await breakdown('CLASS', { grade: 3 }, march, here.admin)
    expect(own.rows).toMatchObject([{ numerator: 28 }, { numerator: 38 }])
    expect((await breakdown('GRADE', { schoolId: here.schoolId }, march)).rows).toMatchObject([
      { key: '3', numerator: 66 },
      { key: '5', numerator: 54 },
    ])
  })

  test('a term is the sum of its months, and hidden when one of them is', async () => {
    expect(
      await figure('attendance', { schoolId: here.schoolId, homeClassId: here.threeTwo, grade: 3 }, spring),
    ).toMatchObject({
      hidden: true,
      numerator: null,
    })
    expect(await figures({}, spring)).toMatchObject({ months: 2 })
    expect((await breakdown('MONTH', {}, spring)).rows.map(({ key }: { key: string }) => key)).toEqual([
      '2022-02',
      '2022-03',
    ])
  })

  test('a month is released once: what is corrected later changes nothing of it', async () => {
    const before = await figures({}, february)
    const register = await database.sessionRegister.findFirstOrThrow({
      where: { schoolId: here.schoolId, date: new Date('2022-02-22') },
      include: { attendances: { where: { status: 'ABSENT' } } },
    })
    await here.correct(register.id, register.attendances[0]?.pupilId ?? '', 'PRESENT')
    expect(await releaseMonth(here.bureau.id, '2022-02')).toBeNull()
    expect(await figures({}, february)).toEqual(before)
    expect(await figure('attendance', {}, february, here.admin)).toMatchObject({ numerator: 61 })
  })

  test('a month that is not over is not released', async () => {
    const now = new Date().toISOString().slice(0, 7) as '2022-03'
    expect(await releaseMonth(here.bureau.id, now)).toBeNull()
  })

  test('nothing of another bureau: neither its figures nor the names of its schools', async () => {
    expect(await figures({}, march, elsewhere.accounts.bureau)).toMatchObject({ months: 0 })
    expect(await figure('attendance', { schoolId: here.schoolId }, march, elsewhere.accounts.bureau)).toMatchObject({
      numerator: null,
      hidden: false,
    })
    const { bureauOverview } = await here.run(
      '{ bureauOverview { month schools { name reasons } } }',
      {},
      elsewhere.accounts.bureau,
    )
    expect(bureauOverview.schools.map(({ name }: { name: string }) => name)).toEqual([elsewhere.school.name])
  })

  test('its home: a school without a report comes first, and says why', async () => {
    const { bureauOverview } = await here.run(
      '{ bureauOverview { months month schools { name districtName reportState reasons values { figure { name } share } } } }',
      {},
      here.bureauStaff,
    )
    expect(bureauOverview).toMatchObject({
      months: ['2022-03', '2022-02'],
      month: '2022-03',
      schools: [{ name: here.school.name, reportState: null, reasons: ['REPORT_MISSING', 'BELOW_TARGET'] }],
    })
  })
})

describe('the bureau’s own role of PostgreSQL (A10)', () => {
  const login = `bureau_probe_${crypto.randomUUID().slice(0, 8)}`
  const password = crypto.randomUUID()
  const admin = new pg.Client({ connectionString: process.env.DATABASE_URL })
  const probe = () => {
    const address = new URL(process.env.DATABASE_URL ?? '')
    address.username = login
    address.password = password
    return new pg.Client({ connectionString: address.href })
  }
  let client: pg.Client
  beforeAll(async () => {
    await admin.connect()
    await admin.query(`CREATE ROLE ${login} LOGIN PASSWORD '${password}' INHERIT IN ROLE afterbell_bureau`)
    client = probe()
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await admin.query(`DROP ROLE ${login}`)
    await admin.end()
  })
  const attempt = (text: string) =>
    client.query(text).then(
      ({ rows }) => rows,
      (error: { code: string }) => error.code,
    )
  const denied = '42501'

  test('reads no table of the product, and none of the releases of others', async () => {
    const { rows } = await admin.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'reporting')
       UNION ALL SELECT format('%I.%I', schemaname, viewname) FROM pg_views WHERE schemaname = 'public'`,
    )
    expect(rows.length).toBeGreaterThan(60)
    const verdicts = await rows.reduce<Promise<Record<string, unknown>>>(async (before, { name }) => {
      const found = await before
      return { ...found, [name]: await attempt(`SELECT * FROM ${name} LIMIT 1`) }
    }, Promise.resolve({}))
    expect(Object.entries(verdicts).filter(([, verdict]) => verdict !== denied)).toEqual([])
  })

  test('runs no function into the tables, writes nothing, and makes nothing', async () => {
    expect(await attempt('SELECT * FROM day_fact_differences()')).toBe(denied)
    expect(
      await attempt(
        `SELECT * FROM class_day_facts('${here.schoolId}', '2022-02-22', ARRAY['${here.threeOne}']::uuid[])`,
      ),
    ).toBe(denied)
    expect(await attempt('DELETE FROM reporting.own_cell')).toBe(denied)
    expect(await attempt('UPDATE reporting.own_school SET name = name')).toBe(denied)
    // Views of several tables take no changes at all.
    expect(await attempt(`UPDATE reporting.own_report SET state = 'SIGNED'`)).toBe('55000')
    expect(await attempt('CREATE TABLE public.taken (id int)')).toBe(denied)
    expect(await attempt('SET ROLE postgres')).toBe(denied)
  })

  test('reads released numbers of the bureau that is named, and nothing while none is (control: it does read)', async () => {
    expect(await attempt('SELECT * FROM reporting.own_cell')).toEqual([])
    await client.query(`SELECT set_config('afterbell.bureau', '${here.bureau.id}', false)`)
    const cells = (await attempt('SELECT * FROM reporting.own_cell')) as { hidden: boolean; numerator: number | null }[]
    expect(cells.length).toBeGreaterThan(20)
    expect(cells.filter(({ hidden, numerator }) => hidden && numerator !== null)).toEqual([])
    expect(await attempt('SELECT name FROM reporting.own_school')).toEqual([{ name: here.school.name }])
    await client.query(`SELECT set_config('afterbell.bureau', '${elsewhere.bureau.id}', false)`)
    expect(await attempt('SELECT * FROM reporting.own_cell')).toEqual([])
  })

  test('what was released is neither changed nor taken away, by whomever', async () => {
    for (const statement of [
      'UPDATE reporting.cell SET numerator = 1 WHERE NOT hidden',
      'DELETE FROM reporting.cell',
      'DELETE FROM reporting.release',
    ]) {
      await expect(admin.query(statement)).rejects.toThrow('release_stays')
    }
  })
})
