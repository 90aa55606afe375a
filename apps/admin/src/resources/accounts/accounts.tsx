import type { TranslateFunction } from 'react-admin'
import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { AccountVerbs } from './AccountVerbs.tsx'
import { AddAccountButton } from './AddAccountButton.tsx'
import { type Account, accounts } from './operations.ts'
import { RoleSection } from './RoleSection.tsx'
import { roleText } from './role-text.ts'

const rolesText = ({ roles }: Pick<Account, 'roles'>, translate: TranslateFunction): string =>
  roles.map((held) => roleText(held, translate)).join(translate('list.separator'))

const columns = columnsOf(accounts, [
  'name',
  'username',
  { source: 'roles', text: rolesText },
  'banned',
  'lastSeenAt',
  { source: 'mustChangePassword', hidden: true },
  { source: 'createdAt', hidden: true },
])
const filters = filtersOf(accounts, ['q', 'role', 'banned'])
const fields = columnsOf(accounts, [
  'name',
  'username',
  'banned',
  'banReason',
  'mustChangePassword',
  'lastSeenAt',
  'createdAt',
])

export function AccountList() {
  return <RecordList definition={accounts} columns={columns} filters={filters} tools={<AddAccountButton />} />
}

export function AccountShow() {
  return (
    <RecordShow definition={accounts} fields={fields} actions={<AccountVerbs />}>
      <RoleSection />
    </RecordShow>
  )
}
