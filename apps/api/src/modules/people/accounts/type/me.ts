import { type HeldPermission, heldPermissions } from '@afterbell/domain/access/held-permissions'
import type { Grant, Viewer } from '@afterbell/domain/access/viewer'
import { builder } from '../../../../graphql/builder.ts'
import { officeName, placesOf, usernameOf } from '../service/me.ts'
import { ReachEnum, RoleEnum } from './role.ts'

const Place = builder.objectRef<{ id: string; name: string }>('Place').implement({
  description: '账号所属的学校或教育局。 A school or a bureau in which an account works.',
  fields: (t) => ({
    id: t.exposeID('id', { description: '标识。 Identifier.' }),
    name: t.exposeString('name', { description: '名称。 Name.' }),
  }),
})

const HeldRole = builder.objectRef<Grant>('HeldRole').implement({
  description: '本人在当前单位的一个角色。 A role that one holds where one is working.',
  fields: (t) => ({
    role: t.expose('role', { type: RoleEnum, description: '角色。 Role.' }),
    grades: t.intList({
      description: '年级组长所管年级的序号。 Numbers of the grades that a grade lead leads.',
      resolve: ({ grades }) => [...grades],
    }),
    officeId: t.exposeID('officeId', { nullable: true, description: '处室。 The office, of its member.' }),
    officeName: t.string({
      nullable: true,
      description: '处室名称。 Name of the office.',
      resolve: (grant) => officeName(grant),
    }),
    staffId: t.exposeID('staffId', { nullable: true, description: '本人的教职工记录。 One’s record among the staff.' }),
    guardianId: t.exposeID('guardianId', {
      nullable: true,
      description: '本人的家长记录。 One’s record among the guardians.',
    }),
  }),
})

const HeldPermissionType = builder.objectRef<HeldPermission>('HeldPermission').implement({
  description:
    '一项权限及其范围；同一权限可有几种范围。 A permission and how far it reaches; one permission can reach in several ways.',
  fields: (t) => ({
    name: t.exposeString('name', { description: '权限，例如 clubs:enrol。 The permission, such as clubs:enrol.' }),
    reach: t.expose('reach', { type: ReachEnum, description: '范围。 How far it reaches.' }),
    grades: t.intList({
      description: '范围为年级时，各年级序号。 Numbers of the grades, where it reaches over grades.',
      resolve: ({ grades }) => [...grades],
    }),
  }),
})

export const Me = builder.objectRef<Viewer>('Me').implement({
  description: '当前登录的账号。 The account that is signed in.',
  fields: (t) => ({
    id: t.exposeID('accountId', { description: '标识。 Identifier.' }),
    name: t.exposeString('name', { description: '显示姓名。 Name shown.' }),
    username: t.string({
      nullable: true,
      description: '用户名。 User name.',
      resolve: (viewer) => usernameOf(viewer),
    }),
    mustChangePassword: t.exposeBoolean('mustChangePassword', {
      description:
        '须先修改初始密码，此前不能做任何事。 The first password must be changed; until then nothing else can be done.',
    }),
    timeZone: t.exposeString('timeZone', {
      nullable: true,
      description:
        '当前学校的时区（IANA）；教育局人员为空。 The IANA time zone of the school worked in now; null for a bureau’s people.',
    }),
    school: t.field({
      type: Place,
      nullable: true,
      description: '当前所在学校；教育局人员为空。 The school worked in now; null for a bureau’s people.',
      resolve: async (viewer) => (await placesOf(viewer)).school,
    }),
    bureau: t.field({
      type: Place,
      nullable: true,
      description: '当前所在教育局；学校人员为空。 The bureau worked in now; null for a school’s people.',
      resolve: async (viewer) => (await placesOf(viewer)).bureau,
    }),
    schools: t.field({
      type: [Place],
      description:
        '可以进入的学校，用请求头 x-afterbell-school 选择。 The schools that one can work in, chosen by the header x-afterbell-school.',
      resolve: async (viewer) => (await placesOf(viewer)).schools,
    }),
    roles: t.field({
      type: [HeldRole],
      description: '在当前单位的角色。 The roles held where one is working.',
      resolve: ({ grants }) => [...grants],
    }),
    permissions: t.field({
      type: [HeldPermissionType],
      description: '现有权限。 What one may do now.',
      resolve: (viewer) => heldPermissions(viewer),
    }),
  }),
})
