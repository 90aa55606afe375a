import { guardianRelationName } from '@afterbell/domain/people/guardian-relation'
import type { SchoolHomeClass } from '@afterbell/domain/people/listed-class'
import { maskPhone } from '@afterbell/domain/people/phone'
import type { PupilChange } from '@afterbell/domain/people/pupil-list'
import type { ListedGuardian } from '@afterbell/domain/people/pupil-list-line'
import { maskSchoolRollNumber } from '@afterbell/domain/people/school-roll-number'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import type { KeptChange } from './list-kind.ts'

/** What an update would change, as a person reads it: what the school has is shown masked, as everywhere. */
export function keptPupilChange(change: PupilChange, homeClasses: readonly SchoolHomeClass[]): KeptChange {
  const { field } = change
  switch (field) {
    case 'homeClassId':
      return { field, from: change.from && className(change.from, homeClasses), to: className(change.to, homeClasses) }
    case 'schoolRollNumber':
      return { field, from: change.from && maskSchoolRollNumber(change.from), to: maskSchoolRollNumber(change.to) }
    case 'guardian':
      return { field, from: change.from && guardianText(change.from), to: guardianText(change.to) }
    case 'archived':
      return { field, from: String(change.from), to: String(change.to) }
    default:
      return { field, from: change.from, to: change.to }
  }
}

function className(id: string, homeClasses: readonly SchoolHomeClass[]): string {
  const homeClass = homeClasses.find((each) => each.id === id)
  return homeClass ? homeClassName(homeClass, 'zh') : ''
}

function guardianText({ name, relation, phone }: ListedGuardian): string {
  return `${name}（${guardianRelationName(relation, 'zh')}）${maskPhone(phone)}`
}
