import type { PolicyObstacle } from '@afterbell/domain/policies/lifecycle'
import { builder } from '../../graphql/builder.ts'
import { UserError, UserErrorInterface } from '../../graphql/errors.ts'
import type { Sentence } from '../../locale.ts'

const obstacleSentences: Record<PolicyObstacle, Sentence> = {
  WRONG_STATE: { zh: '文件目前的状态不允许这一步', en: 'the version’s state does not allow this step' },
  TEXT_MISSING: { zh: '正文还是空的', en: 'it has no text' },
  NOBODY_ASKED: { zh: '没有选择征求意见的组织', en: 'no group is asked' },
  COMMENTS_OPEN: { zh: '还有意见没有答复', en: 'comments are not answered yet' },
  THRESHOLDS_MISSING: { zh: '方案的规则阈值没有填写', en: 'the plan’s rule thresholds are not set' },
  VERSION_NOT_APPROVED: { zh: '通过的不是最新版本', en: 'the version approved is not the newest' },
  SUCCESSOR_NOT_PUBLISHED: { zh: '接替它的版本没有发布', en: 'its successor is not published' },
}

const PolicyObstacleEnum = builder.enumType('PolicyObstacle', {
  description: '阻碍这一步的原因。 What stands in the way of a step.',
  values: Object.fromEntries(
    Object.entries(obstacleSentences).map(([value, { zh, en }]) => [
      value,
      { value, description: `${zh}。 ${en.charAt(0).toUpperCase()}${en.slice(1)}.` },
    ]),
  ) as { [Obstacle in PolicyObstacle]: { value: Obstacle; description: string } },
})

/** The step cannot be taken now; the obstacles say why. */
export class PolicyStepRefusedError extends UserError {
  readonly code = 'POLICY_STEP_REFUSED'
  readonly obstacles: readonly PolicyObstacle[]
  readonly sentence: Sentence
  constructor(obstacles: readonly PolicyObstacle[]) {
    super()
    this.obstacles = obstacles
    const reasons = (locale: keyof Sentence, comma: string) =>
      obstacles.map((obstacle) => obstacleSentences[obstacle][locale]).join(comma)
    this.sentence = {
      zh: `现在还不能这样做：${reasons('zh', '；')}。请先处理，再重试。`,
      en: `This cannot be done yet: ${reasons('en', '; ')}. Settle that, then try again.`,
    }
  }
}
builder.objectType(PolicyStepRefusedError, {
  name: 'PolicyStepRefusedError',
  description: '文件现在还不能走这一步。 The policy cannot take this step now.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    obstacles: t.field({
      type: [PolicyObstacleEnum],
      description: '全部原因。 All that is in the way.',
      resolve: ({ obstacles }) => [...obstacles],
    }),
  }),
})

/** A version is being worked on already. */
export class OpenVersionError extends UserError {
  readonly code = 'OPEN_VERSION'
  readonly versionId: string
  readonly sentence: Sentence
  constructor({ id, number }: { id: string; number: number }) {
    super()
    this.versionId = id
    this.sentence = {
      zh: `第 ${number} 版还没有发布，不能再建新版本。请继续修改第 ${number} 版。`,
      en: `Version ${number} is not published yet, so there is no newer one. Go on with version ${number}.`,
    }
  }
}
builder.objectType(OpenVersionError, {
  name: 'OpenVersionError',
  description: '已有未发布的版本。 A version is being worked on already.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    versionId: t.exposeID('versionId', { description: '那个版本。 That version.' }),
  }),
})

/** The viewer does not sit in the group in whose name the comment was made, or the group was not asked. */
export class NotMemberOfGroupError extends UserError {
  readonly code = 'NOT_MEMBER_OF_GROUP'
  readonly sentence = {
    zh: '只有受邀组织的现任成员可以提意见。请选择您所在的受邀组织，或请管理员邀请它。',
    en: 'Only current members of a group that is asked can comment. Choose such a group of yours, or have an admin ask it.',
  }
}
builder.objectType(NotMemberOfGroupError, {
  name: 'NotMemberOfGroupError',
  description: '不是受邀组织的现任成员。 The account is no current member of a group that is asked.',
  interfaces: [UserErrorInterface],
})

/** The viewer neither sits in the leading group nor administers the school. */
export class NotApproverError extends UserError {
  readonly code = 'NOT_APPROVER'
  readonly sentence = {
    zh: '文件由领导小组成员或学校管理员通过。请把它交给他们。',
    en: 'Policies are approved by staff of the leading group or by a school admin. Hand it to them.',
  }
}
builder.objectType(NotApproverError, {
  name: 'NotApproverError',
  description: '不是领导小组成员或管理员。 The account may not approve policies.',
  interfaces: [UserErrorInterface],
})

/** The plan is the one by which an open term runs. */
export class PlanInForceError extends UserError {
  readonly code = 'PLAN_IN_FORCE'
  readonly sentence = {
    zh: '这份方案正在进行的学期里执行，不能归档。请先发布新版本，或等学期结束。',
    en: 'An open term runs by this plan, so it cannot be archived. Publish a new version, or wait until the term is closed.',
  }
}
builder.objectType(PlanInForceError, {
  name: 'PlanInForceError',
  description: '方案正在执行，不能归档。 The plan is in force and cannot be archived.',
  interfaces: [UserErrorInterface],
})

/** The file is of a kind that is not attached, or too large. */
export class AttachmentNotAllowedError extends UserError {
  readonly code = 'ATTACHMENT_NOT_ALLOWED'
  readonly sentence = {
    zh: '附件只能是 PDF、Word（docx）、Excel（xlsx）、PNG 或 JPEG 文件，且不超过 20 MB。请换一个文件。',
    en: 'Attachments are PDF, Word (docx), Excel (xlsx), PNG or JPEG files of at most 20 MB. Choose another file.',
  }
}
builder.objectType(AttachmentNotAllowedError, {
  name: 'AttachmentNotAllowedError',
  description: '附件的类型或大小不允许。 The file cannot be attached.',
  interfaces: [UserErrorInterface],
})
