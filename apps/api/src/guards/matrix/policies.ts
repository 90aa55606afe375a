import type { PolicyState } from '@afterbell/db/client'
import { columnDate, database } from '../../database.ts'
import { keepUpload } from '../../modules/people/service/uploads.ts'
import type { Scene } from '../../testing/scene.ts'
import { adminOnly, type Row, schoolRoles, type ValueRow, version } from './cell.ts'

const drafters = ['admin', 'office'] as const
const commenters = schoolRoles

const isOut = (state: PolicyState) => state === 'PUBLISHED' || state === 'SUPERSEDED'

/** What the database demands of a version in that state. */
const stamps = (state: PolicyState, approvedById: string) => ({
  ...((state === 'APPROVED' || isOut(state)) && { approvedById, approvedAt: new Date() }),
  ...(isOut(state) && { publishedAt: new Date(), effectiveFrom: columnDate('2022-02-14') }),
})

/** The first version of a policy of the cell's own. */
export async function newVersion({ school, admin }: Scene, state: PolicyState, kept: object = {}) {
  const { id: policyId, schoolId } = await database.policy.create({
    data: { schoolId: school.id, kind: 'REGULATION', level: 'SCHOOL', title: crypto.randomUUID(), ...kept },
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
export const published = policyOf('PUBLISHED')
const step = async (scene: Scene, state: PolicyState) => {
  const { id, updatedAt } = await newVersion(scene, state)
  return { versionId: id, expectedUpdatedAt: updatedAt }
}
const newGroupId = async ({ school }: Scene) => {
  const data = { schoolId: school.id, kind: 'OFFICE', name: crypto.randomUUID() } as const
  return (await database.group.create({ data })).id
}

async function newComment(scene: Scene, state: PolicyState = 'IN_CONSULTATION') {
  const { schoolId, id: versionId } = await newVersion(scene, state)
  const groupId = await newGroupId(scene)
  const { id: memberId } = await database.groupMembership.create({
    data: { schoolId, groupId, staffId: scene.teacher.id, position: 'MEMBER', startsOn: columnDate('2022-02-14') },
  })
  return database.policyComment.create({ data: { schoolId, versionId, groupId, memberId, text: '示范意见' } })
}

async function newAttachment(scene: Scene, state: PolicyState = 'DRAFT') {
  const { schoolId, policyId } = await newVersion(scene, state)
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

const readable = { for: schoolRoles, namesRecord: true } as const
const drafting = { for: drafters, namesRecord: true } as const

export const policies: Record<string, Row> = {
  policies: { ...readable, lists: async (scene) => (await published(scene)).id },
  policy: { ...readable, args: async (scene) => ({ id: (await published(scene)).id }) },
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

/** Who works on policies; the scene's other people are in no group that is asked. */
const workers = {
  for: schoolRoles,
  onlyGrade: { lead3: 'none', lead5: 'none', teacher: 'none', guardian: 'none' },
} as const
/** Comments are read within the group for which they were made, too: the scene's teacher sits in it. */
const members = { for: schoolRoles, onlyGrade: { lead3: 'none', lead5: 'none', guardian: 'none' } } as const
const ofPolicy = (fields: string) => `query ($id: ID!) { policy(id: $id) { ${fields} } }`
const ofVersion = (fields: string) => `query ($id: ID!) { policyVersion(id: $id) { ${fields} } }`

export const policyValues: Record<string, ValueRow> = {
  'PolicyVersion, approved': {
    for: commenters,
    // Members of the leading group approve too, and the scene's people are in none.
    onlyGrade: { office: 'none', lead3: 'none', lead5: 'none', teacher: 'none', guardian: 'none' },
    document: `mutation ($id: ID!, $updatedAt: DateTime!) {
      approvePolicy(input: { versionId: $id, expectedUpdatedAt: $updatedAt }) { __typename } }`,
    of: async (scene) => {
      const { id, updatedAt } = await newVersion(scene, 'IN_CONSULTATION')
      return { id, updatedAt: updatedAt.toISOString() }
    },
    isThere: ({ approvePolicy }) => approvePolicy.__typename === 'PolicyVersion',
  },
  'PolicyVersion.comments': {
    ...members,
    document: ofVersion('comments { id }'),
    of: async (scene) => ({ id: (await newComment(scene, 'PUBLISHED')).versionId }),
    isThere: ({ policyVersion }) => (policyVersion?.comments.length ?? 0) > 0,
  },
  'PolicyVersion.openCommentCount': {
    ...members,
    document: ofVersion('openCommentCount'),
    of: async (scene) => ({ id: (await newComment(scene, 'PUBLISHED')).versionId }),
    isThere: ({ policyVersion }) => (policyVersion?.openCommentCount ?? 0) > 0,
  },
  'PolicyVersion.drafterName': {
    ...workers,
    document: ofVersion('drafterName'),
    of: async (scene) => ({ id: (await newVersion(scene, 'PUBLISHED')).id }),
    isThere: ({ policyVersion }) => Boolean(policyVersion?.drafterName),
  },
  'PolicyVersion.approverName': {
    ...workers,
    document: ofVersion('approverName'),
    of: async (scene) => ({ id: (await newVersion(scene, 'PUBLISHED')).id }),
    isThere: ({ policyVersion }) => Boolean(policyVersion?.approverName),
  },
  'Policy.versions, with a draft': {
    ...workers,
    document: ofPolicy('versions { state }'),
    of: async (scene) => {
      const { schoolId, policyId } = await newVersion(scene, 'PUBLISHED')
      const next = { number: 2, state: 'DRAFT', createdById: scene.admin, body: [] } as const
      await database.policyVersion.create({ data: { schoolId, policyId, ...next } })
      return { id: policyId }
    },
    isThere: ({ policy }) => Boolean(policy?.versions.some(({ state }: { state: PolicyState }) => state === 'DRAFT')),
  },
  'Policy.bases, not yet published': {
    ...workers,
    document: ofPolicy('bases { id }'),
    of: async (scene) => {
      const basis = await draft(scene)
      const kept = {
        bases: { create: { basis: { connect: { schoolId_id: { schoolId: basis.schoolId, id: basis.id } } } } },
      }
      return { id: (await newVersion(scene, 'PUBLISHED', kept)).policyId }
    },
    isThere: ({ policy }) => (policy?.bases.length ?? 0) > 0,
  },
  'Policy.attachments, of one that is superseded': {
    ...workers,
    document: ofPolicy('attachments { id }'),
    of: async (scene) => ({ id: (await newAttachment(scene, 'SUPERSEDED')).policyId }),
    isThere: ({ policy }) => (policy?.attachments.length ?? 0) > 0,
  },
}
