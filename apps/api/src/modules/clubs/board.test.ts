import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { recordedStatements } from '../../testing/recorded-statements.ts'
import { ask } from '../../testing/test-api.ts'

const document = `query ($termId: ID!, $gradeId: ID!, $weekday: Int!) {
  clubBoard(termId: $termId, gradeId: $gradeId, weekday: $weekday) {
    gradeNumber weekday
    columns { id name taken free waiting maximum state editable gradeNumbers
      sessions { weekday period startsAt endsAt venue } teachers { name part }
      enrolled { id pupilId name className pinned clash hasCareNote editable updatedAt }
      waitingList { id pupilId name offeredAt clash } }
    unplaced { pupilId name className editable hasCareNote } } }`

const readers = ['admin', 'office', 'lead3', 'lead5', 'teacher'] as const

let here: ClubScene
let elsewhere: ClubScene
beforeAll(async () => {
  here = await setClubScene()
  elsewhere = await setClubScene()
})

const board = async (scene: ClubScene, as: string, gradeNumber = 3, weekday = 2) => {
  const variables = { termId: scene.termId, gradeId: scene.gradeId(gradeNumber), weekday }
  const { data, errors } = await ask(document, variables, { as })
  expect(errors).toBeUndefined()
  return data.clubBoard
}
const named = (columns: { name: string }[], name: string) => columns.find((column) => column.name === name)

describe('the roster board', () => {
  test('shows the clubs of the grade and weekday with their rosters in order, and who has none', async () => {
    const chess = await here.club({ name: '围棋', teacherId: here.teacher.id, maximum: 2 })
    const choir = await here.club({ name: '合唱', grades: [3, 5], sessions: [[2, 1]] })
    await here.club({ name: '足球', sessions: [[3, 1]] })
    await here.club({ name: '书法', grades: [5] })
    const [li, wang, zhou, zhao] = await here.pupils(3, 4, '李')
    const five = await here.pupil(5, '周')
    await here.place(chess.id, li?.id ?? '')
    await here.place(chess.id, wang?.id ?? '')
    await here.place(chess.id, zhou?.id ?? '', 'WAITING')
    await here.place(choir.id, zhou?.id ?? '')
    await here.place(choir.id, five.id)

    const { columns, unplaced } = await board(here, here.admin)
    expect(columns.map(({ name }: { name: string }) => name)).toEqual(['合唱', '围棋'])
    expect(named(columns, '围棋')).toMatchObject({
      taken: 2,
      free: 0,
      waiting: 1,
      maximum: 2,
      sessions: [{ weekday: 2, period: 1, startsAt: 930, endsAt: 970 }],
      teachers: [{ name: '示范教师', part: 'LEADS' }],
      enrolled: [{ name: '李1', className: '三（1）班' }, { name: '李2' }],
      waitingList: [{ name: '李3', clash: true }],
    })
    expect(named(columns, '合唱')).toMatchObject({
      taken: 2,
      gradeNumbers: [3, 5],
      enrolled: [
        { name: '李3', clash: false },
        { name: '周1', className: '五（1）班' },
      ],
    })
    const without = unplaced.map(({ pupilId }: { pupilId: string }) => pupilId)
    expect(without).toContain(zhao?.id)
    expect(without).not.toContain(zhou?.id)
    expect(without).not.toContain(five.id)
  })

  test('says what the viewer may change', async () => {
    await here.club({ name: '双年级', grades: [3, 5], sessions: [[5, 2]] })
    await here.club({ name: '三年级', grades: [3], sessions: [[5, 2]] })
    const editable = async (as: string) => {
      const { columns } = await board(here, as, 3, 5)
      return Object.fromEntries(columns.map((each: { name: string; editable: boolean }) => [each.name, each.editable]))
    }
    expect(await editable(here.admin)).toEqual({ 双年级: true, 三年级: true })
    expect(await editable(here.lead3)).toEqual({ 双年级: false, 三年级: true })
    expect(await editable(here.lead5)).toEqual({ 双年级: false, 三年级: false })
    expect(await editable(here.office)).toEqual({ 双年级: false, 三年级: false })
  })

  test('shows drafts to admins, the leads of their grades and their teachers, and to nobody else', async () => {
    await here.club({ name: '草稿', state: 'DRAFT', sessions: [[4, 1]], teacherId: here.teacher.id })
    const other = await here.account('TEACHER', {})
    const accounts = { ...here.accounts, other }
    const seen = Object.fromEntries(
      await Promise.all(
        (['admin', 'office', 'lead3', 'lead5', 'teacher', 'other'] as const).map(async (role) => {
          const { columns } = await board(here, accounts[role], 3, 4)
          return [role, columns.length === 1] as const
        }),
      ),
    )
    expect(seen).toEqual({ admin: true, office: false, lead3: true, lead5: false, teacher: true, other: false })
  })

  test('marks care notes only for those who may read them', async () => {
    const scene = await setClubScene()
    const [club, other] = [await scene.club({ name: '绘画' }), await scene.club({ name: '合唱', grades: [3, 5] })]
    const [child, older] = [await scene.pupil(3), await scene.pupil(5)]
    await database.pupil.updateMany({
      where: { schoolId: scene.schoolId, id: { in: [child.id, older.id] } },
      data: { careNote: '示范注意事项' },
    })
    await scene.place(club.id, child.id)
    await scene.place(other.id, older.id)
    const marks = async (as: string) => {
      const { columns } = await board(scene, as)
      return columns.flatMap(({ enrolled }: { enrolled: { hasCareNote: boolean }[] }) =>
        enrolled.map(({ hasCareNote }) => hasCareNote),
      )
    }
    // 合唱 (the pupil of grade 5), then 绘画 (the pupil of grade 3, in the teacher's home class).
    expect(await marks(scene.admin)).toEqual([true, true])
    expect(await marks(scene.office)).toEqual([false, false])
    expect(await marks(scene.lead3)).toEqual([false, true])
    expect(await marks(scene.lead5)).toEqual([true, false])
    expect(await marks(scene.accounts.teacher)).toEqual([true])
  })

  test.each(readers)('shows %s exactly the places and clubs that the lists show', async (role) => {
    const as = here.accounts[role]
    const { columns } = await board(here, as)
    const where = { termId: here.termId, gradeId: here.gradeId(3), weekday: 2 }
    const clubs = await ask(
      'query ($filter: ClubFilter) { clubs(filter: $filter) { items { id enrolments { id } } } }',
      { filter: where },
      { as },
    )
    const shown = columns.map((column: { id: string; enrolled: { id: string }[]; waitingList: { id: string }[] }) => ({
      id: column.id,
      enrolments: [...column.enrolled, ...column.waitingList].map(({ id }) => ({ id })),
    }))
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
    expect(shown.sort(byId)).toEqual(clubs.data.clubs.items.sort(byId))
  })

  test('is one statement, however much is on it', async () => {
    const scene = await setClubScene()
    const asked = async () => (await recordedStatements(() => board(scene, scene.admin))).length
    const empty = await asked()
    for (let each = 0; each < 6; each += 1) {
      const club = await scene.club({ maximum: 25, sessions: [[2, 1]] })
      for (const { id } of await scene.pupils(3, 5)) await scene.place(club.id, id)
    }
    expect(await asked()).toBe(empty)
    const statements = await recordedStatements(() => board(scene, scene.admin))
    expect(statements.filter((text) => text.includes('club'))).toHaveLength(1)
  })

  test('is closed to guardians, the bureau and other schools', async () => {
    const variables = { termId: here.termId, gradeId: here.gradeId(3), weekday: 2 }
    const asking = (as: string) => ask(document, variables, { as })
    expect((await asking(here.accounts.guardian)).data.clubBoard).toBeNull()
    expect((await asking(elsewhere.admin)).data.clubBoard).toBeNull()
    expect((await asking(here.accounts.bureau)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})
