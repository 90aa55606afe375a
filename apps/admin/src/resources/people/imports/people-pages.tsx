import { ImportPage } from './ImportPage.tsx'
import { pupilList, staffList } from './list-kinds.ts'

/** 导入学生名单. */
export function PupilImportPage() {
  return <ImportPage kind={pupilList} />
}

/** 导入教职工名单. */
export function StaffImportPage() {
  return <ImportPage kind={staffList} />
}
