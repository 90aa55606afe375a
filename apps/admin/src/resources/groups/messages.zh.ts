import type { EnumValue } from '@afterbell/graphql/schema-meta'

export const groupsZh = {
  words: {
    members: '成员',
    member: '姓名',
    addMember: '添加成员',
    who: '身份',
    seat: { staff: '教职工', guardian: '家长' },
    child: '学生',
    position: '职务',
    inOffice: '任期',
    firstDay: '任期开始',
    lastDay: '任期结束',
    endMembership: '结束任期',
    endMembershipOf: '结束%{name}的任期',
    duties: '职责',
    duty: '职责',
    part: '分工',
    description: '说明',
    regulation: '依据制度',
    addDuty: '添加职责',
    editDuty: '修改职责',
    endDuty: '结束职责',
    endDutyOf: '结束职责“%{duty}”？',
    endDutyContent: '该组织不再承担这项职责。七天内可以撤销。',
    dutyEnded: '职责已结束',
  },
  kinds: {
    'groups:add-memberships': '添加成员',
    'groups:remove-memberships': '移除成员',
    'groups:add-duties': '添加职责',
    'groups:remove-duties': '结束职责',
  },
  enums: {
    GroupKind: {
      LEADING_GROUP: '领导小组',
      OFFICE: '处室',
      GRADE_DEPARTMENT: '年级组',
      PARENTS_COMMITTEE: '家长委员会',
    } satisfies Record<EnumValue<'GroupKind'>, string>,
    DutyPart: { LEADS: '牵头', ASSISTS: '协助' } satisfies Record<EnumValue<'DutyPart'>, string>,
  },
  resources: {
    groups: {
      name: '组织',
      fields: {
        name: '名称',
        kind: '种类',
        grade: '年级',
        memberCount: '成员数',
        memberships: '成员',
        duties: '职责',
        archivedAt: '归档时间',
        updatedAt: '最近修改',
      },
      filters: { q: '名称', kind: '种类', gradeId: '年级' },
      hints: { gradeId: '只有年级组需要填写' },
    },
    // Within a group's page only, but named by the activity log.
    memberships: { name: '成员任期' },
    duties: { name: '职责' },
  },
}
