import { expect } from 'vitest'
import type { Scene } from './scene.ts'
import { ask } from './test-api.ts'

const version = '... on PolicyVersion { id number state updatedAt effectiveFrom effectiveTo }'
const refusal = '... on UserError { code message }'
const issues = '... on InvalidInputError { issues { path } }'
const obstacles = '... on PolicyStepRefusedError { obstacles }'

export interface VersionSeen {
  readonly id: string
  readonly updatedAt: string
}

export const thresholds = {
  minutesPerDay: 120,
  sportPeriodsPerWeek: 2,
  scienceOrArtPeriodsPerWeek: 2,
  clubTargetSize: 25,
  clubSizeTolerance: 5,
  combineWithin: 'GRADE',
}

const step = (field: string, input: string, ...refusals: string[]) => `mutation ($input: ${input}!) {
  answer: ${field}(input: $input) { __typename ${[version, refusal, ...refusals].join(' ')} } }`

const steps = {
  write: step('updatePolicyVersion', 'UpdatePolicyVersionInput', issues, obstacles),
  draw: step('createPolicyVersion', 'CreatePolicyVersionInput', issues),
  consult: step('startConsultation', 'StartConsultationInput', issues, obstacles),
  comeBack: step('returnPolicyToDraft', 'PolicyStepInput', obstacles),
  approve: step('approvePolicy', 'PolicyStepInput', obstacles),
  publish: step('publishPolicy', 'PublishPolicyInput', issues, obstacles),
}

/** Sends a step, answers whatever came. */
export async function take(verb: keyof typeof steps, input: object, as: string) {
  const { data, errors } = await ask(steps[verb], { input }, { as })
  return data?.answer ?? { code: errors?.[0]?.extensions?.code, message: errors?.[0]?.message }
}

export const seen = ({ id, updatedAt }: VersionSeen) => ({ versionId: id, expectedUpdatedAt: updatedAt })

export const publishing = (version: VersionSeen, effectiveFrom = '2022-02-14') => ({
  ...seen(version),
  effectiveFrom,
  idempotencyKey: crypto.randomUUID(),
})

const create = `mutation ($input: CreatePolicyInput!) { createPolicy(input: $input) { __typename
  ... on Policy { id updatedAt current { id updatedAt state number } } ... on InvalidInputError { issues { path } } } }`

/** Enters a policy, by the office; a regulation unless said. */
export async function newPolicy({ office }: Scene, input: object = {}) {
  const all = { kind: 'REGULATION', level: 'SCHOOL', title: '值勤制度', managements: [], basisIds: [], ...input }
  return (await ask(create, { input: all }, { as: office })).data.createPolicy
}

export const paragraph = (text: string) => ({ paragraph: { text } })

/** A policy whose first version is published by way of the group; answers the policy and the version. */
export async function publishedPolicy(scene: Scene, groupId: string, input: object = {}, text = '各班按时交接。') {
  const policy = await newPolicy(scene, input)
  const { id, updatedAt } = policy.current
  const isPlan = 'termId' in input
  const write = { id, expectedUpdatedAt: updatedAt, body: [paragraph(text)], ...(isPlan && { thresholds }) }
  const version = await approved(scene, await take('write', write, scene.office), groupId)
  const published = await take('publish', publishing(version), scene.admin)
  expect(published).toMatchObject({ state: 'PUBLISHED' })
  return { policyId: policy.id as string, version: published }
}

/** Takes a written draft to approval. */
export async function approved(scene: Scene, draft: VersionSeen, groupId: string): Promise<VersionSeen> {
  const asked = await take('consult', { ...seen(draft), groupIds: [groupId] }, scene.office)
  const version = await take('approve', seen(asked), scene.admin)
  expect(version).toMatchObject({ state: 'APPROVED' })
  return version
}
