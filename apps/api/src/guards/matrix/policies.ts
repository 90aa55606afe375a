import type { PolicyState } from '@afterbell/db/client'
import { columnDate, database } from '../../database.ts'
import { keepUpload } from '../../modules/people/uploads/keep.ts'
import type { Scene } from '../../testing/scene.ts'
import { adminOnly, type Row, schoolRoles, version } from './cell.ts'

const drafters = ['admin', 'office'] as const
const commenters = schoolRoles

/** What the database demands of a version in that state. */
const stamps = (state: PolicyState, approvedById: string) => ({
  ...((state === 'APPROVED' || state === 'PUBLISHED') && { approvedById, approvedAt: new Date() }),
  ...(state === 'PUBLISHED' && { publishedAt: new Date(), effectiveFrom: columnDate('2022-02-14') }),
})

async function newVersion({ school, admin }: Scene, state: PolicyState) {
  const { id: policyId, schoolId } = await database.policy.create({
    data: { schoolId: school.id, kind: 'REGULATION', level: 'SCHOOL', title: crypto.randomUUID() },
  })
  return database.policyVersion.create({
    data: {
      schoolId,
      policyId,
      number: 1,
      state,
      createdById: admin,
      body: [{ type: 'paragraph', text: '示范' }],
      ...stamps(state, admin),
    },
  })
}

const policyOf = (state: PolicyState) => async (scene: Scene) => {
  const { schoolId, policyId: id } = await newVersion(scene, state)
  return database.policy.findUniqueOrThrow({ where: { schoolId_id: { schoolId, id } } })
}
const draft = policyOf('DRAFT')
const published = policyOf('PUBLISHED')
const step = async (scene: Scene, state: PolicyState) => {
  const { id, updatedAt } = await newVersion(scene, state)
  return { versionId: id, expectedUpdatedAt: updatedAt }
}
const newGroupId = async ({ school }: Scene) => {
  const data = { schoolId: school.id, kind: 'OFFICE', name: crypto.randomUUID() } as const
  return (await database.group.create({ data })).id
}

async function newComment(scene: Scene) {
  const { schoolId, id: versionId } = await newVersion(scene, 'IN_CONSULTATION')
  const groupId = await newGroupId(scene)
  const { id: memberId } = await database.groupMembership.create({
    data: { schoolId, groupId, staffId: scene.teacher.id, position: 'MEMBER', startsOn: columnDate('2022-02-14') },
  })
  return database.policyComment.create({ data: { schoolId, versionId, groupId, memberId, text: '示范意见' } })
}

async function newAttachment(scene: Scene) {
  const { schoolId, id: policyId } = await draft(scene)
  const content = new Uint8Array([1])
  return database.policyAttachment.create({
    data: { schoolId, policyId, fileName: '示范.pdf', mediaType: 'application/pdf', size: 1, content },
  })
}

const newUpload = ({ school, admin }: Scene) =>
  keepUpload(
    { schoolId: school.id, accountId: admin },
    { fileName: '示范.pdf', mediaType: 'application/pdf', content: new TextEncoder().encode('%PDF-1.7 示范') },
  )

const drafting = { for: drafters, namesRecord: true } as const

export const policies: Record<string, Row> = {
  policies: { for: schoolRoles },
  policy: { for: schoolRoles, namesRecord: true, args: async (scene) => ({ id: (await published(scene)).id }) },
  policyVersion: {
    for: schoolRoles,
    namesRecord: true,
    // A draft is for those who draft or approve.
    onlyGrade: { lead3: 'none', lead5: 'none', teacher: 'none', guardian: 'none' },
    args: async (scene) => ({ id: (await newVersion(scene, 'DRAFT')).id }),
  },
  policyDifference: {
    for: schoolRoles,
    namesRecord: true,
    args: async (scene) => {
      const { id } = await newVersion(scene, 'PUBLISHED')
      return { fromVersionId: id, toVersionId: id }
    },
  },
  // The scene's term has no plan, so there are none to read.
  ruleThresholds: {
    for: schoolRoles,
    namesRecord: true,
    onlyGrade: Object.fromEntries(schoolRoles.map((role) => [role, 'none'])),
    args: ({ term }) => ({ termId: term.id }),
  },

  createPolicy: {
    for: drafters,
    args: () => ({
      input: { kind: 'REGULATION', level: 'SCHOOL', title: crypto.randomUUID(), managements: [], basisIds: [] },
    }),
  },
  updatePolicy: { ...drafting, args: async (s) => ({ input: { ...version(await draft(s)), title: '示范制度' } }) },
  archivePolicies: { ...drafting, args: async (scene) => ({ ids: [(await draft(scene)).id] }) },
  restorePolicies: { ...drafting, args: async (scene) => ({ ids: [(await draft(scene)).id] }) },
  createPolicyVersion: { ...drafting, args: async (scene) => ({ input: { policyId: (await published(scene)).id } }) },
  updatePolicyVersion: {
    ...drafting,
    args: async (scene) => ({ input: { ...version(await newVersion(scene, 'DRAFT')), changeNote: '示范' } }),
  },
  startConsultation: {
    ...drafting,
    args: async (s) => ({ input: { ...(await step(s, 'DRAFT')), groupIds: [await newGroupId(s)] } }),
  },
  returnPolicyToDraft: { ...drafting, args: async (s) => ({ input: await step(s, 'IN_CONSULTATION') }) },
  approvePolicy: {
    for: commenters,
    namesRecord: true,
    // Members of the leading group approve too; the scene's people are in none, and see no draft.
    onlyGrade: { lead3: 'none', lead5: 'none', teacher: 'none', guardian: 'none' },
    args: async (scene) => ({ input: await step(scene, 'IN_CONSULTATION') }),
  },
  publishPolicy: {
    for: adminOnly,
    namesRecord: true,
    args: async (scene) => ({
      input: { ...(await step(scene, 'APPROVED')), effectiveFrom: '2022-02-14', idempotencyKey: crypto.randomUUID() },
    }),
  },
  commentOnPolicy: {
    for: commenters,
    namesRecord: true,
    onlyGrade: { lead3: 'none', lead5: 'none', teacher: 'none', guardian: 'none' },
    args: async (scene) => ({
      input: {
        versionId: (await newVersion(scene, 'IN_CONSULTATION')).id,
        groupId: await newGroupId(scene),
        text: '示范意见',
      },
    }),
  },
  answerComment: {
    ...drafting,
    args: async (s) => ({ input: { ...version(await newComment(s)), state: 'ANSWERED', reply: '示范答复' } }),
  },
  addPolicyAttachment: {
    ...drafting,
    // An upload is attached by who made it, here the admin.
    onlyGrade: { office: 'none' },
    args: async (s) => ({ input: { policyId: (await draft(s)).id, uploadId: (await newUpload(s)).id } }),
  },
  archivePolicyAttachments: { ...drafting, args: async (scene) => ({ ids: [(await newAttachment(scene)).id] }) },
  restorePolicyAttachments: { ...drafting, args: async (scene) => ({ ids: [(await newAttachment(scene)).id] }) },
}
