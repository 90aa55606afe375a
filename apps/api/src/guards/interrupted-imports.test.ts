import { describe, expect, test } from 'vitest'
import { database } from '../database.ts'
import { openLines } from '../modules/people/imports/batch.ts'
import { listKindOf } from '../modules/people/imports/kinds.ts'
import { rowsOf } from '../modules/people/imports/list-kind.ts'
import { cutOff, faults } from '../testing/cut-off.ts'
import { checkStaff, commit, committing, first, importScene, undo } from '../testing/list-imports.ts'
import { recordedStatements } from '../testing/recorded-statements.ts'
import { setScene } from '../testing/scene.ts'
import { schoolRows } from '../testing/school-rows.ts'
import { newTeacher } from '../testing/seats.ts'
import { termListScene } from '../testing/term-lists.ts'
import { ask, type Loose } from '../testing/test-api.ts'
import { adminOf, checkedList, fillSchool, uploadList } from '../testing/whole-school.ts'

/** Something that is about to be written, by one mutation. */
interface Pending {
  readonly schoolId: string
  readonly admin: string
  readonly document: string
  readonly variables: object
}

const changed = first.replace('王欣怡,女', '王欣仪,女').replace('左撇子', '')

async function pupils(): Promise<Pending> {
  const { scene, schoolId, checked } = await importScene()
  return { schoolId, admin: scene.admin, document: commit, variables: committing(await checked(first)) }
}

async function changedPupils(): Promise<Pending> {
  const { scene, schoolId, checked, imported } = await importScene()
  await imported(first)
  const others = changed.replaceAll('王建国', '王建邦').replace('曾伟,父亲', '曾伟,母亲')
  return { schoolId, admin: scene.admin, document: commit, variables: committing(await checked(others)) }
}

async function undonePupils(): Promise<Pending> {
  const { scene, schoolId, imported } = await importScene()
  const batch = await imported(first)
  return { schoolId, admin: scene.admin, document: undo, variables: { batchId: batch.id } }
}

const staffList = `姓名,工号,所属部门,所属级部,任教班级,任教学科
贺舒涵,T20220001,教学处,三年级级部,三（2）班,语文`

async function staff(): Promise<Pending> {
  const { scene, schoolId, send } = await importScene()
  await fillSchool(scene)
  const batch = await send(checkStaff, { input: { uploadId: await uploadList(scene, { csv: staffList }) } })
  return { schoolId, admin: scene.admin, document: commit, variables: committing(batch) }
}

const clubList = `社团名称,类别,级别,招收年级,星期,课时,场地,指导教师,最低人数,目标人数,上限
三年级足球社,体育,年级,三,周二,第2课时,示范体育馆,贺舒涵,10,25,25`

async function clubs(): Promise<Pending> {
  const here = await termListScene('clubs')
  await newTeacher(here, '贺舒涵')
  return {
    schoolId: here.schoolId,
    admin: here.admin,
    document: commit,
    variables: committing(await here.checked({ csv: clubList })),
  }
}

async function undoneClubs(): Promise<Pending> {
  const here = await termListScene('clubs')
  await newTeacher(here, '贺舒涵')
  const batch = await here.checked({ csv: clubList })
  await here.send(commit, committing(batch))
  return { schoolId: here.schoolId, admin: here.admin, document: undo, variables: { batchId: batch.id } }
}

const applicationList = `学籍辅号,学生姓名,所在班级,周一,周二,第一志愿,接送人,接送人电话,家长确认,提交时间
20190301,王欣怡,三（1）班,✓,,三年级足球社,王建国,12000000001,已确认,2022-02-09 12:32`

async function applications(): Promise<Pending> {
  const here = await termListScene('applications')
  await here.numbered('20190301', '王欣怡')
  await here.club({ name: '三年级足球社', sessions: [[1, 1]] })
  const batch = await here.checked({ csv: applicationList })
  return { schoolId: here.schoolId, admin: here.admin, document: commit, variables: committing(batch) }
}

/** What is written in one go, with the least number of places in which it writes, so that none is overlooked. */
const journeys = [
  ['a list of pupils', pupils, 8],
  ['a list of pupils that changes some', changedPupils, 7],
  ['taking a list of pupils back', undonePupils, 5],
  ['a list of staff', staff, 6],
  ['a list of clubs', clubs, 8],
  ['taking a list of clubs back', undoneClubs, 5],
  ['a list of applications', applications, 7],
] as const

const tables = [
  ...['pupil', 'guardian', 'guardianship', 'staff', 'home_class', 'group_membership'],
  ...['club', 'club_session', 'club_teacher', 'club_grade', 'application', 'application_choice'],
  ...['import_batch', 'import_line', 'action', 'idempotency_key'],
]

const send = ({ document, variables, admin }: Pending): Promise<Loose> => ask(document, variables, { as: admin })

/** Where a statement writes, and how: the first words of an INSERT, UPDATE or DELETE. */
function writeOf(statement: string): string[] {
  const [, verb = '', table = ''] = /(INSERT INTO|UPDATE|DELETE FROM)\s+(?:"public"\.)?"?(\w+)"?/.exec(statement) ?? []
  return verb ? [`${table} ${verb.split(' ')[0]}`] : []
}

async function writesOf(pending: Pending): Promise<string[]> {
  const statements = await recordedStatements(async () => expect((await send(pending)).errors).toBeUndefined())
  return [...new Set(statements.flatMap(writeOf))]
}

describe('what is cut off leaves nothing, and can be sent again (F3, D5)', () => {
  describe.for(journeys)('%s', ([, prepare, least]) => {
    test.for(Object.entries(faults))('%s at each place in which it writes', { timeout: 60_000 }, async ([, fault]) => {
      const writes = await writesOf(await prepare())
      expect(writes.length, writes.join(', ')).toBeGreaterThanOrEqual(least)
      for (const write of writes) {
        const pending = await prepare()
        const before = await schoolRows(pending.schoolId, tables)
        const [table = '', event = ''] = write.split(' ')
        await cutOff(table, event, fault, async () => {
          const { errors } = await send(pending)
          expect(errors?.[0]?.extensions?.code, write).toBe('INTERNAL_SERVER_ERROR')
        })
        expect(await schoolRows(pending.schoolId, tables), write).toBe(before)
        const { data } = await send(pending)
        expect(data.answer.__typename, write).toBe('ImportBatch')
        expect(await schoolRows(pending.schoolId, tables), write).not.toBe(before)
      }
    })
  })

  test('without the transaction the same fault leaves half an import (control)', async () => {
    const here = await setScene()
    const batch = await checkedList(here, { csv: first })
    const kind = listKindOf('PUPILS')
    const rows = rowsOf(kind, batch.columns, await openLines(database, batch))
    const judgement = await kind.judge(database, adminOf(here), rows, { termId: null })
    if (!judgement.ok) throw new Error('the list is one')
    const before = await schoolRows(here.school.id, tables)
    await cutOff('guardianship', 'INSERT', faults['an error'], async () => {
      await expect(judgement.write(new Date())).rejects.toThrow()
    })
    expect(await schoolRows(here.school.id, tables)).not.toBe(before)
  })
})
