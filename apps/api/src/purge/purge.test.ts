import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { database } from '../database.ts'
import { setScene } from '../testing/scene.ts'
import { expiringTables } from './expiring.ts'
import { purge } from './purge.ts'

const at = new Date('2022-05-10T12:00:00Z')
const earlier = (days: number) => new Date(at.getTime() - days * 86_400_000)

/** A row of each table that expires, as old as said, beside what has no date. */
async function leaveBehind(days: number) {
  const { school, admin, term } = await setScene()
  const schoolId = school.id
  const when = earlier(days)
  const token = crypto.randomUUID()
  await database.session.create({ data: { userId: admin, token, expiresAt: when } })
  await database.verification.create({ data: { identifier: token, value: 'x', expiresAt: when } })
  await database.throttle.create({ data: { key: Buffer.from(token), uses: 1, windowStarted: when } })
  await database.upload.create({
    data: {
      schoolId,
      createdById: admin,
      fileName: '名单.xlsx',
      mediaType: 'text/csv',
      content: Buffer.from('x'),
      sha256: 'x',
      createdAt: when,
    },
  })
  await database.idempotencyKey.create({
    data: { schoolId, userId: admin, key: token, requestHash: Buffer.from('x'), response: {}, createdAt: when },
  })
  await database.importBatch.create({
    data: {
      schoolId,
      kind: 'PUPILS',
      fileName: '名单.xlsx',
      fileSha256: 'x',
      sheetName: '名单',
      otherSheets: [],
      columns: [],
      unknownHeadings: [],
      createdById: admin,
      createdAt: when,
      lines: { create: { row: 1, cells: Buffer.alloc(64, 1), verdict: 'NEW' } },
    },
  })
  await database.substitutePass.create({
    data: {
      schoolId,
      termId: term.id,
      date: new Date(`${when.toISOString().slice(0, 10)}T00:00:00Z`),
      sessionId: token,
      name: '示范',
      tokenHash: createHash('sha256').update(token).digest(),
      expiresAt: when,
      createdById: admin,
      createdByName: '示范',
    },
  })
  const action = await database.action.create({
    data: {
      schoolId,
      kind: 'schools:update-venues',
      permission: 'schools:edit',
      actorId: admin,
      actorName: '示范',
      at: when,
      resource: 'venues',
      recordIds: [],
      changes: [
        { recordId: 'a', field: 'name', from: '旧名', to: '新名' },
        { recordId: 'a', field: 'capacity', from: 20, to: 30 },
      ],
      inverse: { kind: 'venues:put-back', data: { name: '旧名' } },
    },
  })
  const left = async () => {
    const own = { where: { schoolId } }
    return {
      Session: await database.session.count({ where: { token } }),
      Verification: await database.verification.count({ where: { identifier: token } }),
      Throttle: await database.throttle.count({ where: { key: Buffer.from(token) } }),
      Upload: await database.upload.count(own),
      IdempotencyKey: await database.idempotencyKey.count(own),
      ImportLine: await database.importLine.count(own),
      SubstitutePass: await database.substitutePass.count(own),
      importBatches: await database.importBatch.count(own),
    }
  }
  const logged = () => database.action.findUniqueOrThrow({ where: { schoolId_id: { schoolId, id: action.id } } })
  return { schoolId, action, left, logged }
}

const everything = {
  Session: 1,
  Verification: 1,
  Throttle: 1,
  Upload: 1,
  IdempotencyKey: 1,
  ImportLine: 1,
  SubstitutePass: 1,
  importBatches: 1,
}

describe('the purge (F5)', () => {
  test('deletes what has passed its retention and nothing before; without it all of it stays', async () => {
    const behind = await leaveBehind(31)
    expect(await behind.left()).toEqual(everything)
    await purge(earlier(31.5))
    expect(await behind.left()).toEqual(everything)
    await purge(earlier(30.5))
    expect(await behind.left()).toEqual({ ...everything, Session: 0, Verification: 0 })
    await purge(earlier(29))
    expect(await behind.left()).toMatchObject({ Throttle: 0, Upload: 0, IdempotencyKey: 1, ImportLine: 1 })
    await purge(earlier(23))
    expect(await behind.left()).toMatchObject({ IdempotencyKey: 0, ImportLine: 1 })
    expect(await behind.left()).toMatchObject({ SubstitutePass: 1 })
    await purge(at)
    expect(await behind.left()).toMatchObject({ ImportLine: 0, SubstitutePass: 0, importBatches: 1 })
  })

  test('covers every table that the schema lets go by a date of its own, by the span that the schema says', () => {
    expect(
      expiringTables()
        .map(({ model, span }) => `${model} ${span}`)
        .sort(),
    ).toEqual([
      'IdempotencyKey 7 days',
      'ImportLine 30 days',
      'ServiceToken 1 years',
      'Session 0 days',
      'SubstitutePass 30 days',
      'Throttle 1 days',
      'Upload 1 days',
      'Verification 0 days',
    ])
    const forgotten = '/// @class contact @retain upload+2d\nmodel Scan {\n  id String\n}\n'
    expect(() => expiringTables(forgotten)).toThrow('Scan')
  })

  test('counts what it did, and says no more', async () => {
    await leaveBehind(40)
    await purge(at)
    await leaveBehind(40)
    expect(await purge(at)).toEqual({
      Session: 1,
      Verification: 1,
      Throttle: 1,
      Upload: 1,
      IdempotencyKey: 1,
      ImportLine: 1,
      SubstitutePass: 1,
      ServiceToken: 0,
      Action: 1,
    })
  })

  test('is done by one process at a time: whoever comes second leaves it', async () => {
    const behind = await leaveBehind(40)
    await database.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(7236917::bigint) IS NULL AS held`
      expect(await purge(at)).toBeNull()
    })
    expect(await behind.left()).toEqual(everything)
    expect(await purge(at)).not.toBeNull()
  })
})

describe('the values that the log keeps for undoing', () => {
  test('go after seven days; who did what, and what it became, stays', async () => {
    const { logged, action } = await leaveBehind(8)
    await purge(earlier(1.5))
    expect(await logged()).toEqual(action)
    await purge(at)
    expect(await logged()).toEqual({
      ...action,
      inverse: null,
      changes: [
        { recordId: 'a', field: 'name', from: null, to: '新名' },
        { recordId: 'a', field: 'capacity', from: null, to: 30 },
      ],
    })
  })

  test('are all that may go: the database refuses any other change of a line', async () => {
    const { action, schoolId } = await leaveBehind(1)
    const where = { schoolId_id: { schoolId, id: action.id } }
    const change = (data: object) => database.action.update({ where, data })
    await expect(change({ changes: [] })).rejects.toThrow('never rewritten')
    await expect(change({ inverse: { kind: 'venues:put-back', data: {} } })).rejects.toThrow('never rewritten')
    await expect(change({ actorName: '别人' })).rejects.toThrow('never rewritten')
    await expect(database.action.delete({ where })).rejects.toThrow('never deleted')
    await purge(at)
    await change({ undoneAt: at })
    await expect(change({ undoneAt: earlier(1) })).rejects.toThrow('undone once')
  })
})
