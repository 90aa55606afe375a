import { readFileSync } from 'node:fs'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { database } from '../database.ts'
import { checkList } from '../modules/people/imports/check.ts'
import { keepUpload } from '../modules/people/service/uploads.ts'
import type { Scene } from './scene.ts'

const fixtures = new URL('../../../../fixtures/', import.meta.url)

/** The offices and grade departments that the staff list of the fixtures names. */
const offices = ['教学处', '德育处', '校务处', '总务处']

/** Gives a scene the six home classes of each grade and the offices that the school's own lists name. */
export async function fillSchool({ school, grades }: Scene): Promise<void> {
  const schoolId = school.id
  await database.homeClass.createMany({
    data: grades.flatMap(({ id }) => [1, 2, 3, 4, 5, 6].map((number) => ({ schoolId, gradeId: id, number }))),
    skipDuplicates: true,
  })
  await database.group.createMany({
    data: [
      ...offices.map((name) => ({ schoolId, kind: 'OFFICE' as const, name })),
      ...grades.map(({ id, number }) => ({
        schoolId,
        kind: 'GRADE_DEPARTMENT' as const,
        name: `${'一二三四五六'[number - 1]}年级级部`,
        gradeId: id,
      })),
    ],
    skipDuplicates: true,
  })
}

/** A file of the fixtures, or a text as a CSV file. */
export type ListFile = { readonly fixture: string } | { readonly csv: string }

type Owned = Pick<Scene, 'school' | 'admin'>

/** The scene's admin, as services know who asks. */
export const adminOf = ({ school, admin }: Owned): SchoolViewer => ({
  accountId: admin,
  name: '示范管理员',
  schoolId: school.id,
  bureauId: null,
  timeZone: 'Asia/Shanghai',
  grants: [],
  mustChangePassword: false,
})

/** Uploads one of the school's own lists, or a text; answers the upload's id. */
export async function uploadList(scene: Owned, file: ListFile) {
  const viewer = adminOf(scene)
  const content = 'fixture' in file ? readFileSync(new URL(file.fixture, fixtures)) : Buffer.from(file.csv, 'utf8')
  const fileName = 'fixture' in file ? file.fixture : '名单.csv'
  const { id } = await keepUpload(viewer, { fileName, mediaType: 'application/octet-stream', content })
  return id
}

/** A list of pupils that the scene's admin has had checked. */
export async function checkedList(scene: Owned, file: ListFile) {
  const key = await checkList(adminOf(scene), 'PUPILS', { uploadId: await uploadList(scene, file) })
  return database.importBatch.findUniqueOrThrow({ where: { schoolId_id: key } })
}
