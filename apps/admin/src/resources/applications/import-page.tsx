import { APPLICATION_LIST_HEADINGS } from '@afterbell/domain/applications/application-list-columns'
import { ImportPage } from '../people/imports/ImportPage.tsx'
import { firstHeadings, type ListKind } from '../people/imports/list-kind.ts'
import { CheckApplicationList } from './operations.ts'

/** 市级平台的报名汇总 (R32). */
const applicationList: ListKind = {
  name: 'APPLICATIONS',
  resource: 'applications',
  permission: 'applications:import',
  title: 'applications.importTitle',
  toList: 'applications.toApplications',
  templateHeadings: firstHeadings(APPLICATION_LIST_HEADINGS),
  ofTerm: true,
  check: CheckApplicationList,
}

/** 导入报名汇总. */
export function ApplicationImportPage() {
  return <ImportPage kind={applicationList} />
}
