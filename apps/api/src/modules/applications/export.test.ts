import { expect, test } from 'vitest'
import { database } from '../../database.ts'
import { readSpreadsheet } from '../../spreadsheet/read.ts'
import { newApplication } from '../../testing/application-scene.ts'
import { setClubScene } from '../../testing/club-scene.ts'
import { ask } from '../../testing/test-api.ts'

const document = `mutation ($input: ExportRostersInput!) { answer: exportRosters(input: $input) { __typename
  ... on ExportedFile { fileName content lines findings } ... on UserError { code } } }`

test('the lists are written in the platform’s columns, as text, without formulas, and looked over (R32, F2)', async () => {
  const here = await setClubScene()
  const club = await here.club({ name: '足球社', sessions: [[1, 1]], teacherId: here.teacher.id })
  await here.place(club.id, here.child.id)
  const { id } = await newApplication(here, {
    pupilId: here.child.id,
    state: 'APPROVED',
    clubIds: [club.id],
    weekdays: [1],
  })
  await database.application.updateMany({ where: { id }, data: { reason: '=cmd|calc' } })
  await database.pupil.updateMany({ where: { id: here.child.id }, data: { pupilNumber: '00190301' } })

  const { data, errors } = await ask(document, { input: { termId: here.termId } }, { as: here.admin })
  expect(errors).toBeUndefined()
  expect(data.answer).toMatchObject({ fileName: expect.stringMatching(/\.xlsx$/), lines: 2, findings: 1 })
  const content = Buffer.from(data.answer.content, 'base64')

  const applications = await readSpreadsheet(content, 'a.xlsx')
  expect(applications.otherSheets).toEqual(['社团名单', '托管班名单', '检查结果'])
  const cells = applications.rows.map((row) => row.cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind)))
  expect(cells[0]?.slice(0, 5)).toEqual(['学籍辅号', '学生姓名', '所在班级', '周一', '周二'])
  // The zeros of a number are kept, and what could be a formula is a text.
  expect(cells[1]?.slice(0, 5)).toEqual(['00190301', '示范三', '三（1）班', '是', '否'])
  expect(cells[1]).toContain('=cmd|calc')

  const findings = await readSpreadsheet(content, 'a.xlsx', { sheet: '检查结果' })
  expect(findings.rows[1]?.cells[1]).toEqual({ kind: 'text', text: '没有场地' })
  expect(await database.action.count({ where: { schoolId: here.schoolId, kind: 'applications:export-rosters' } })).toBe(
    1,
  )
})
