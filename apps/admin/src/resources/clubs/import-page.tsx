import { CLUB_LIST_HEADINGS } from '@afterbell/domain/clubs/club-list-columns'
import { ImportPage } from '../people/imports/ImportPage.tsx'
import { firstHeadings, type ListKind } from '../people/imports/list-kind.ts'
import { CheckClubList } from './operations.ts'

/** 社团一览 (R18). */
const clubList: ListKind = {
  name: 'CLUBS',
  resource: 'clubs',
  permission: 'clubs:import',
  title: 'clubs.importTitle',
  toList: 'clubs.toClubs',
  templateHeadings: firstHeadings(CLUB_LIST_HEADINGS),
  ofTerm: true,
  check: CheckClubList,
}

/** 导入社团一览. */
export function ClubImportPage() {
  return <ImportPage kind={clubList} />
}
