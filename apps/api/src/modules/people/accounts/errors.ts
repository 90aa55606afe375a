import { builder } from '../../../graphql/builder.ts'
import { UserError, UserErrorInterface } from '../../../graphql/errors.ts'

/** The school would be left without anybody who can manage it. */
export class LastSchoolAdminError extends UserError {
  readonly code = 'LAST_SCHOOL_ADMIN'
  readonly sentence = {
    zh: '没有修改：这是本校最后一位可用的学校管理员。请先让另一位同事担任学校管理员。',
    en: 'Nothing was changed: this is the school’s last admin who can sign in. Make somebody else a school admin first.',
  }
}
builder.objectType(LastSchoolAdminError, {
  name: 'LastSchoolAdminError',
  description: '学校不能没有管理员。 The school would be left without an admin.',
  interfaces: [UserErrorInterface],
})

/** The account serves another place too, so that its password and its being banned are not one school's to decide. */
export class AccountSharedError extends UserError {
  readonly code = 'ACCOUNT_SHARED'
  readonly sentence = {
    zh: '没有修改：这个账号也在其他单位使用，不能由一所学校停用或重置。如不再需要，请收回它在本校的角色。',
    en: 'Nothing was changed: this account is used elsewhere too, and one school cannot ban or reset it. Revoke its roles here instead.',
  }
}
builder.objectType(AccountSharedError, {
  name: 'AccountSharedError',
  description: '账号也在其他单位使用。 The account is used elsewhere too.',
  interfaces: [UserErrorInterface],
})

/** The account holds the role already. */
export class RoleHeldError extends UserError {
  readonly code = 'ROLE_HELD'
  readonly sentence = {
    zh: '没有修改：这个账号已有这个角色。要改变年级或处室，请先收回再授予。',
    en: 'Nothing was changed: the account holds this role already. To change its grades or office, revoke it first, then grant it anew.',
  }
}
builder.objectType(RoleHeldError, {
  name: 'RoleHeldError',
  description: '账号已有这个角色。 The account holds the role already.',
  interfaces: [UserErrorInterface],
})

/** There are accounts already: an installation is set up once. */
export class SetUpClosedError extends UserError {
  readonly code = 'SET_UP_CLOSED'
  readonly sentence = {
    zh: '系统已经设置过，已有账号。请登录；新账号由学校管理员建立。',
    en: 'This installation is set up and has accounts. Sign in; a school admin adds new accounts.',
  }
}
