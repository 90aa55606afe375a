import { createDatabaseClient } from '@afterbell/db/client'
import { describe, expect, test } from 'vitest'
import { columnDate, database } from '../../database.ts'
import { environment } from '../../environment.ts'
import { figure } from '../../testing/figures.ts'
import { freshKey, type RegisterScene, setRegisterScene } from '../../testing/register-scene.ts'
import { tuesday } from '../../testing/timetable-scene.ts'

const at = '2022-02-22T09:20:00.000Z'

async function withPupilToCollect() {
  const scene = await setRegisterScene(1)
  const pupilId = scene.members[0]?.id ?? ''
  await scene.marks(scene.allPresent)
  const authorisation = await scene.pickUp(pupilId)
  const release = (change: object = {}, as: string = scene.teacher) =>
    scene.release({ date: tuesday, pupilId, authorisationId: authorisation.id, at, key: freshKey(), ...change }, as)
  return { ...scene, pupilId, authorisation, letGo: release }
}

const revoking = (scene: RegisterScene, { id, updatedAt }: { id: string; updatedAt: Date }) =>
  scene.revoke({ id, expectedUpdatedAt: updatedAt, reason: '监护人来电' }, scene.admin)

describe('a release (R57)', () => {
  test('goes to an authorised person, once a day, and is seen in the day', async () => {
    const scene = await withPupilToCollect()
    const key = freshKey()
    expect(await scene.letGo({ key })).toMatchObject({ __typename: 'RecordIds' })
    expect(await scene.letGo({ key })).toMatchObject({ __typename: 'RecordIds' })
    expect(await scene.letGo({}, scene.admin)).toMatchObject({ code: 'ALREADY_RELEASED' })
    expect((await scene.today()).pupils.released).toBe(1)
    expect(await database.release.findMany({ where: { schoolId: scene.schoolId } })).toMatchObject([
      { way: 'COLLECTED', personName: '示范邻居', releasedByName: '示范TEACHER' },
    ])
  })

  test('of two at once, one lets the pupil go', async () => {
    const scene = await withPupilToCollect()
    const answers = await Promise.all(
      [1, 2, 3, 4].map((each) => scene.letGo({}, each % 2 ? scene.teacher : scene.admin)),
    )
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      ...Array(3).fill('AlreadyReleasedError'),
      'RecordIds',
    ])
  })

  test('to anybody else is the decision of a named member of staff, with a note', async () => {
    const scene = await withPupilToCollect()
    const decided = { authorisationId: null, decidedById: scene.inCharge.id }
    expect(await scene.letGo(decided)).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await scene.letGo({ ...decided, note: '姑姑来接，已电话确认' })).toMatchObject({ __typename: 'RecordIds' })
  })

  test('alone only where the guardians said so', async () => {
    const scene = await withPupilToCollect()
    const alone = await scene.authorise(
      { pupilId: scene.pupilId, kind: 'ALONE', validFrom: '2022-02-14', confirmedHow: 'SIGNED_SLIP' },
      scene.admin,
    )
    expect(await scene.letGo({ authorisationId: alone.id })).toMatchObject({ __typename: 'RecordIds' })
    expect(await database.release.findFirst({ where: { schoolId: scene.schoolId } })).toMatchObject({ way: 'ALONE' })
  })

  test('is refused with another pupil’s authorisation, outside its days, and by who has nothing to do with the pupil', async () => {
    const scene = await withPupilToCollect()
    const other = await scene.pupil(3)
    const others = await scene.pickUp(other.id)
    expect(await scene.letGo({ authorisationId: others.id })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await scene.letGo({}, scene.otherTeacher)).toMatchObject({ code: 'NOT_FOUND' })
    await database.pickUpAuthorisation.update({
      where: { schoolId_id: { schoolId: scene.schoolId, id: scene.authorisation.id } },
      data: { validTo: columnDate('2022-02-21') },
    })
    expect(await scene.letGo()).toMatchObject({ code: 'PICK_UP_REFUSED' })
  })

  test('is taken back when the pupil had not left, and can then be entered again', async () => {
    const scene = await withPupilToCollect()
    const { ids } = await scene.letGo()
    expect(await scene.undo(scene.admin)).toMatchObject({ __typename: expect.stringMatching(/Action|Undo/) })
    expect((await scene.today()).pupils.released).toBe(0)
    expect(await scene.letGo()).toMatchObject({ __typename: 'RecordIds' })
    expect(ids).toHaveLength(1)
  })
})

describe('no pupil goes to somebody whose authorisation was revoked (D11)', () => {
  test('a release after the revocation is refused', async () => {
    const scene = await withPupilToCollect()
    expect(await revoking(scene, scene.authorisation)).toMatchObject({ revokedAt: expect.any(String) })
    expect(await scene.letGo()).toMatchObject({ code: 'PICK_UP_REFUSED' })
  })

  test('of a revocation and a release at once, one comes wholly before the other', async () => {
    const scene = await withPupilToCollect()
    const seen = { released: 0, refused: 0, wrong: 0 }
    for (let race = 0; race < figure(12, 10_000); race += 1) {
      const pupil = await scene.pupil(3)
      const held = await scene.pickUp(pupil.id)
      const input = { date: tuesday, pupilId: pupil.id, authorisationId: held.id, at, key: freshKey() }
      const [released, revoked] = await Promise.all([
        scene.release(input, scene.admin),
        // Now the one, now the other is sent first.
        race % 2 ? revoking(scene, held) : Promise.resolve().then(() => revoking(scene, held)),
      ])
      if (released.__typename === 'RecordIds') seen.released += 1
      else seen.refused += 1
      const release = await database.release.findFirst({ where: { schoolId: scene.schoolId, pupilId: pupil.id } })
      if (released.__typename !== 'RecordIds' && release) seen.wrong += 1
      expect(revoked.revokedAt).not.toBeNull()
    }
    expect(seen.wrong).toBe(0)
    expect(seen.released + seen.refused).toBe(figure(12, 10_000))
  })

  /** A release that has read the authorisation and not yet written, and a revocation that wants to commit meanwhile. */
  async function revokeInTheMiddle(lock: 'FOR SHARE' | '') {
    const scene = await withPupilToCollect()
    const other = createDatabaseClient(environment.DATABASE_URL, { poolSize: 1 })
    const { schoolId } = scene
    const { id } = scene.authorisation
    try {
      const order: string[] = []
      let revocation: Promise<unknown> = Promise.resolve()
      await database.$transaction(async (tx) => {
        await tx.$queryRawUnsafe(`SELECT revoked_at FROM pick_up_authorisation WHERE id = '${id}' ${lock}`)
        revocation = other.$executeRaw`
          UPDATE pick_up_authorisation SET revoked_at = now(), revoked_by_id = ${scene.admin}::uuid WHERE id = ${id}::uuid`.then(
          () => order.push('revoked'),
        )
        // Until the revocation has ended, or waits for this transaction.
        await expect
          .poll(async () => {
            if (order.length > 0) return true
            const [waiting] = await tx.$queryRaw<{ waits: boolean }[]>`
              SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))) AS waits`
            return waiting?.waits
          })
          .toBe(true)
        order.push('released')
      })
      await revocation
      return { order, schoolId }
    } finally {
      await other.$disconnect()
    }
  }

  test('because the release holds the authorisation until it ends', async () => {
    expect((await revokeInTheMiddle('FOR SHARE')).order).toEqual(['released', 'revoked'])
  })

  test('without that lock the revocation is committed first, and the pupil would go nevertheless (control)', async () => {
    expect((await revokeInTheMiddle('')).order).toEqual(['revoked', 'released'])
  })
})

describe('a hand-over (R57)', () => {
  test('has a count of each side, and a difference is explained', async () => {
    const scene = await setRegisterScene(3)
    const handing = { sessionId: scene.held, fromHomeClassId: scene.classOf(3).id, count: 3, key: freshKey() }
    const handed = await scene.handOver(handing)
    expect(handed).toMatchObject({ handedCount: 3, takenCount: null })
    expect(await scene.handOver({ ...handing, count: 2, key: freshKey() })).toMatchObject({
      id: handed.id,
      handedCount: 2,
    })
    const taking = { id: handed.id, count: 3, key: freshKey() }
    expect(await scene.takeOver(taking, scene.otherTeacher)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await scene.takeOver({ ...taking, key: freshKey() })).toMatchObject({ code: 'DIFFERENCE_UNEXPLAINED' })
    expect(await scene.takeOver({ ...taking, key: freshKey(), explanation: '一名从操场直接来' })).toMatchObject({
      takenCount: 3,
    })
    expect(await scene.takeOver({ ...taking, key: freshKey() })).toMatchObject({ code: 'ALREADY_TAKEN' })
    expect(await scene.handOver({ ...handing, key: freshKey() })).toMatchObject({ code: 'ALREADY_TAKEN' })
  })

  test('by the head teacher opens the register of whoever takes the class; another teacher has none to hand over', async () => {
    const scene = await setRegisterScene(1)
    const handing = { sessionId: scene.held, fromHomeClassId: scene.classOf(3).id, count: 1 }
    expect(await scene.handOver({ ...handing, key: freshKey() }, scene.accounts.teacher)).toMatchObject({
      handedCount: 1,
    })
    expect(await scene.handOver({ ...handing, key: freshKey() }, scene.otherTeacher)).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('sent twice under one key acts once (D5)', async () => {
    const scene = await setRegisterScene(1)
    const handing = { sessionId: scene.held, fromHomeClassId: scene.classOf(3).id, count: 1, key: freshKey() }
    const answers = await Promise.all([scene.handOver(handing), scene.handOver(handing)])
    expect(answers[0]).toEqual(answers[1])
    const lines = { where: { schoolId: scene.schoolId, kind: 'registers:hand-over' } }
    expect(await database.action.count(lines)).toBe(1)
    await scene.handOver({ ...handing, key: freshKey() })
    expect(await database.action.count(lines)).toBe(2)
  })
})

describe('the day of a pupil (R57)', () => {
  const document = `query ($id: ID!, $date: Date!) { pupilDay(pupilId: $id, date: $date) { name headTeacherName gap
    links { name isClub status markedByName homework help gap arrival { from byName takenByName } }
    release { way personName releasedByName } } }`

  test('reads as one chain: lesson, care, club, gate', async () => {
    const scene = await withPupilToCollect()
    const { pupilId } = scene
    const care = await scene.care([pupilId], (await scene.adult('看护老师')).id)
    const inCare = scene.heldOf(care.id)
    const handed = await scene.handOver(
      { sessionId: inCare, fromHomeClassId: scene.classOf(3).id, count: 1, key: freshKey() },
      scene.admin,
    )
    await scene.takeOver({ id: handed.id, count: 1, key: freshKey() }, scene.admin)
    await scene.marks({ [pupilId]: 'PRESENT' }, { sessionId: inCare, as: scene.admin })
    const entries = [{ pupilId, state: 'FINISHED', help: 'TUTORED', helpNote: '口算' }]
    expect(await scene.homework({ sessionId: inCare, entries, key: freshKey() }, scene.admin)).toMatchObject({
      __typename: 'RegisterDone',
    })
    const before = (await scene.read(document, { id: pupilId, date: tuesday }, scene.admin)).pupilDay
    expect(before.gap).toBe('NOT_RELEASED')
    await scene.letGo()
    const { pupilDay } = await scene.read(document, { id: pupilId, date: tuesday }, scene.admin)
    expect(pupilDay).toMatchObject({
      gap: null,
      headTeacherName: '示范教师',
      release: { way: 'COLLECTED', personName: '示范邻居' },
    })
    expect(pupilDay.links).toMatchObject([
      { isClub: true, status: 'PRESENT' },
      {
        isClub: false,
        homework: 'FINISHED',
        help: 'TUTORED',
        arrival: { byName: '示范SCHOOL_ADMIN', takenByName: '示范SCHOOL_ADMIN' },
      },
    ])
  })

  test('is nobody’s business who has nothing to do with the pupil', async () => {
    const scene = await withPupilToCollect()
    const asked = { id: scene.pupilId, date: tuesday }
    expect((await scene.read(document, asked, scene.otherTeacher)).pupilDay).toBeNull()
    expect((await scene.read(document, asked, scene.lead5)).pupilDay).toBeNull()
    expect((await scene.read(document, asked, scene.lead3)).pupilDay).not.toBeNull()
  })
})

describe('the daily record (R57)', () => {
  test('is written once and changed only as the editor saw it', async () => {
    const scene = await setRegisterScene(1)
    const record = { sessionId: scene.held, activities: ['READING'], content: '自主阅读' }
    expect(await scene.daily(record)).toMatchObject({ __typename: 'RegisterDone' })
    expect(await scene.daily({ ...record, content: '别的' })).toMatchObject({ code: 'CONFLICT' })
    const document = 'query ($id: HeldSessionId!) { dailyRecord(sessionId: $id) { content activities updatedAt } }'
    const { dailyRecord } = await scene.read(document, { id: scene.held })
    expect(dailyRecord).toMatchObject({ content: '自主阅读', activities: ['READING'] })
    const change = { ...record, content: '改写', expectedUpdatedAt: dailyRecord.updatedAt }
    expect(await scene.daily(change)).toMatchObject({ __typename: 'RegisterDone' })
  })
})

describe('whom to call about a pupil (F7)', () => {
  test('is shown with the phones to who takes the sheet, and every showing is logged', async () => {
    const scene = await setRegisterScene(1)
    const pupilId = scene.members[0]?.id ?? ''
    await scene.marks({ [pupilId]: 'ABSENT' })
    const named = { kind: 'NAMED_PERSON', name: '示范叔叔', relation: '叔叔', phone: '12000000001' }
    await scene.authorise({ pupilId, ...named, validFrom: '2022-02-14', confirmedHow: 'PHONE' }, scene.admin)
    const document = `mutation ($id: HeldSessionId!, $pupil: ID!) { answer: revealContacts(sessionId: $id, pupilId: $pupil) {
      ... on UserError { code } ... on PupilContacts { contacts { name relation phone } } } }`
    const asked = { id: scene.held, pupil: pupilId }
    expect((await scene.read(document, asked)).answer.contacts).toEqual([
      { name: '示范叔叔', relation: '叔叔', phone: '12000000001' },
    ])
    expect((await scene.read(document, asked, scene.otherTeacher)).answer).toEqual({ code: 'NOT_FOUND' })
    expect(
      await database.action.count({ where: { schoolId: scene.schoolId, kind: 'registers:reveal-contacts' } }),
    ).toBe(1)
    const stored = await database.pickUpAuthorisation.findFirstOrThrow({
      where: { schoolId: scene.schoolId, name: '示范叔叔' },
    })
    expect(Buffer.from(stored.phoneCipher ?? []).toString('latin1')).not.toContain('12000000001')
  })
})
