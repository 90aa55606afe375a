import type { SeatUnfit } from '@afterbell/domain/groups/seat'
import { builder } from '../../graphql/builder.ts'
import { UserError, UserErrorInterface } from '../../graphql/errors.ts'
import type { Sentence } from '../../locale.ts'

/** The leader's seat is held on some day of the term of office that was asked for. */
export class LeaderSeatTakenError extends UserError {
  readonly code = 'LEADER_SEAT_TAKEN'
  readonly membershipId: string
  readonly sentence: Sentence
  constructor({ id, name, endsOn }: { id: string; name: string; endsOn: Date | null }) {
    super()
    this.membershipId = id
    const until = endsOn?.toISOString().slice(0, 10)
    this.sentence = {
      zh: `这段时间已有组长${name}（任期至${until ?? '未定'}）。请先结束其任期，或改选其他职务。`,
      en: `${name} leads the group in that time (until ${until ?? 'further notice'}). End that term first, or choose another position.`,
    }
  }
}
builder.objectType(LeaderSeatTakenError, {
  name: 'LeaderSeatTakenError',
  description: '这段时间已有组长。 The group has a leader in that time.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    membershipId: t.exposeID('membershipId', { description: '现任组长的任期。 The seat of that leader.' }),
  }),
})

/** The person sits in the group already, in that time. */
export class AlreadyMemberError extends UserError {
  readonly code = 'ALREADY_MEMBER'
  readonly membershipId: string
  readonly sentence = {
    zh: '此人在这段时间已是该组织成员。请修改原来的任期，不要重复添加。',
    en: 'This person is in the group already in that time. Change that term instead of adding another.',
  }
  constructor(membershipId: string) {
    super()
    this.membershipId = membershipId
  }
}
builder.objectType(AlreadyMemberError, {
  name: 'AlreadyMemberError',
  description: '此人在这段时间已是成员。 The person is a member already in that time.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    membershipId: t.exposeID('membershipId', { description: '已有的任期。 The seat that stands.' }),
  }),
})

/** The guardian named does not care for the pupil named. */
export class NotGuardianOfPupilError extends UserError {
  readonly code = 'NOT_GUARDIAN_OF_PUPIL'
  readonly sentence = {
    zh: '所选家长不是所选学生的监护人。请重新选择，或先在学生信息中登记监护关系。',
    en: 'This guardian does not care for this pupil. Choose again, or enter the guardianship with the pupil first.',
  }
}
builder.objectType(NotGuardianOfPupilError, {
  name: 'NotGuardianOfPupilError',
  description: '所选家长不是所选学生的监护人。 The guardian does not care for the pupil.',
  interfaces: [UserErrorInterface],
})

const unfitSentences: Record<SeatUnfit, Sentence> = {
  STAFF_CANNOT_REPRESENT_PARENTS: {
    zh: '家长代表须由家长担任。请选择一名家长及其孩子，或为教职工选择其他职务。',
    en: 'Parents are represented by a parent. Choose a guardian with a pupil, or another position for staff.',
  },
  GUARDIAN_ONLY_REPRESENTS_PARENTS: {
    zh: '家长在领导小组中只能担任家长代表。请改选“家长代表”。',
    en: 'In the leading group a guardian is a parent representative. Choose that position.',
  },
  NO_GUARDIANS_HERE: {
    zh: '处室和级部由教职工组成。家长可以加入领导小组或家长委员会。',
    en: 'Offices and grade departments are made of staff. Guardians can join the leading group or the parents’ committee.',
  },
}

/** The position does not suit the person in a group of this kind. */
export class SeatNotSuitableError extends UserError {
  readonly code = 'SEAT_NOT_SUITABLE'
  readonly sentence: Sentence
  constructor(obstacle: SeatUnfit) {
    super()
    this.sentence = unfitSentences[obstacle]
  }
}
builder.objectType(SeatNotSuitableError, {
  name: 'SeatNotSuitableError',
  description: '职务与人员或组织的种类不符。 The position does not suit the person in a group of this kind.',
  interfaces: [UserErrorInterface],
})

/** The seat cannot be taken away: comments on policies were made from it. */
export class SeatHasSpokenError extends UserError {
  readonly code = 'SEAT_HAS_SPOKEN'
  readonly sentence = {
    zh: '这位成员已以该身份对文件提出意见，任期不能移除。可以改为结束任期。',
    en: 'This member has commented on a policy from this seat, so it stays. End the term of office instead.',
  }
}
