import type { TranslateFunction } from 'react-admin'
import { enumLabel, gradeText } from '../../i18n/labels.ts'

interface HeldRole {
  readonly role: string
  readonly grades?: readonly number[]
  readonly officeName?: string | null
}

/** A role with what narrows it: 年级组长（三年级）, 处室人员（教务处）. */
export function roleText({ role, grades = [], officeName }: HeldRole, translate: TranslateFunction): string {
  const within = [...grades.map((grade) => gradeText(grade, translate)), ...(officeName ? [officeName] : [])]
  const name = enumLabel(translate, 'Role', role)
  if (within.length === 0) return name
  return translate('accounts.roleWithin', { role: name, within: within.join(translate('list.separator')) })
}

/** A role as the activity log keeps it. */
export const heldRoleText = (value: unknown, translate: TranslateFunction): string =>
  value && typeof value === 'object' && 'role' in value ? roleText(value as HeldRole, translate) : ''
