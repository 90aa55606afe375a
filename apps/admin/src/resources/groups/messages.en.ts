import type { Translated } from '../../i18n/catalogue.ts'
import type { groupsZh } from './messages.zh.ts'

export const groupsEn: Translated<typeof groupsZh> = {
  words: {
    members: 'Members',
    member: 'Name',
    addMember: 'Add a member',
    who: 'Who',
    seat: { staff: 'Staff member', guardian: 'Parent' },
    child: 'Pupil',
    position: 'Position',
    inOffice: 'In office',
    firstDay: 'First day in office',
    lastDay: 'Last day in office',
    endMembership: 'End',
    endMembershipOf: 'End the seat of %{name}',
    duties: 'Duties',
    duty: 'Duty',
    part: 'Part',
    description: 'Description',
    regulation: 'Under the regulation',
    addDuty: 'Add a duty',
    editDuty: 'Change the duty',
    endDuty: 'End the duty',
    endDutyOf: 'End the duty “%{duty}”?',
    endDutyContent: 'The group no longer answers for it. This can be undone within seven days.',
    dutyEnded: 'The duty has ended',
  },
  kinds: {
    'groups:add-memberships': 'Add a member',
    'groups:remove-memberships': 'Remove a member',
    'groups:add-duties': 'Add a duty',
    'groups:remove-duties': 'End a duty',
  },
  enums: {
    GroupKind: {
      LEADING_GROUP: 'Leading group',
      OFFICE: 'Office',
      GRADE_DEPARTMENT: 'Grade department',
      PARENTS_COMMITTEE: 'Parents’ committee',
    },
    DutyPart: { LEADS: 'Leads', ASSISTS: 'Assists' },
  },
  resources: {
    groups: {
      name: 'Group |||| Groups',
      fields: {
        name: 'Name',
        kind: 'Kind',
        grade: 'Grade',
        memberCount: 'Members',
        memberships: 'Members',
        duties: 'Duties',
        archivedAt: 'Archived',
        updatedAt: 'Last changed',
      },
      filters: { q: 'Name', kind: 'Kind', gradeId: 'Grade' },
      hints: { gradeId: 'Of a grade department only' },
    },
    memberships: { name: 'Seat |||| Seats' },
    duties: { name: 'Duty |||| Duties' },
  },
}
