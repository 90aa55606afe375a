import { describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { newPolicy, publishedPolicy, take } from '../../testing/policies.ts'
import { recordedStatements } from '../../testing/recorded-statements.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { newGroup, newTeacher, seat } from '../../testing/seats.ts'
import { ask } from '../../testing/test-api.ts'

const policyList = `{ policies(page: { page: 1, perPage: 100 }) { total items { id title term { name }
  current { number state openCommentCount } published { number effectiveFrom } bases { title } attachments { fileName } duties { title } } } }`
const policyDetail = `query ($id: ID!) { policy(id: $id) { title versions { number state body { __typename } thresholds { minutesPerDay }
  comments { text authorName groupName } consultedGroups { name } commentingGroups { name } mayApprove } current { number } published { number } } }`
const groupList = `{ groups(page: { page: 1, perPage: 100 }) { total items { name memberCount grade { number }
  memberships { memberName homeClass { number } } duties { title } } } }`

const count = async (document: string, variables: object, as: string) => {
  const { length } = await recordedStatements(async () => {
    const { errors } = await ask(document, variables, { as })
    expect(errors).toBeUndefined()
  })
  return length
}

/** A policy with two versions, a basis, a duty and a comment. */
async function fullPolicy(scene: Scene) {
  const basis = await newPolicy(scene, { kind: 'LEGAL_BASIS', level: 'CITY', title: crypto.randomUUID() })
  const group = await newGroup(scene)
  const member = await newTeacher(scene, '示范')
  const { id: memberId, schoolId } = await seat(scene, group.id, member)
  const { policyId, version } = await publishedPolicy(scene, group.id, { basisIds: [basis.id] })
  const said = { schoolId, versionId: version.id, groupId: group.id, memberId, text: '意见' }
  await database.policyComment.create({ data: said })
  await database.duty.create({ data: { schoolId, groupId: group.id, policyId, title: '示范', part: 'LEADS' } })
  await take('draw', { policyId }, scene.office)
  return policyId
}

describe('statements do not grow with rows', () => {
  test('of the lists of policies and groups', async () => {
    const scene = await setScene()
    await fullPolicy(scene)
    const before = [await count(policyList, {}, scene.admin), await count(groupList, {}, scene.lead3)]
    for (let each = 0; each < 4; each += 1) await fullPolicy(scene)
    expect([await count(policyList, {}, scene.admin), await count(groupList, {}, scene.lead3)]).toEqual(before)
    expect(Math.max(...before)).toBeLessThanOrEqual(20)
  })

  test('of a policy with its versions', async () => {
    const scene = await setScene()
    const id = await fullPolicy(scene)
    const before = await count(policyDetail, { id }, scene.admin)
    const group = await newGroup(scene)
    const member = await newTeacher(scene, '又一位')
    const { id: memberId, schoolId } = await seat(scene, group.id, member)
    for (const { id: versionId } of await database.policyVersion.findMany({ where: { policyId: id } })) {
      const said = { schoolId, versionId, groupId: group.id, memberId, text: '意见' }
      await database.policyComment.createMany({ data: [said, said, said] })
      await database.policyConsultation.create({ data: { schoolId, versionId, groupId: group.id } })
    }
    expect(await count(policyDetail, { id }, scene.admin)).toBe(before)
  })

  test('and the list never reads texts or files', async () => {
    const scene = await setScene()
    await fullPolicy(scene)
    const statements = await recordedStatements(() => ask(policyList, {}, { as: scene.admin }))
    expect(statements.filter((text) => /"body"|"content"/.test(text))).toEqual([])
  })
})
