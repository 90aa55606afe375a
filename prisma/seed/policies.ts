import type { DatabaseTransaction, Prisma } from '@afterbell/db/client'
import { GRADES } from '@afterbell/domain/schools/grade'
import { parseSchoolDate, storedDate } from '@afterbell/domain/schools/school-day'
import { accountId } from './accounts.ts'
import { demoId } from './choice.ts'
import { departmentOf, groupId, OFFICES } from './groups/offices.ts'
import { type DemoSeat, LEADING_GROUP, PARENTS_COMMITTEE } from './groups.ts'
import { type DutyHolder, duties } from './plan/duties.ts'
import { attachments } from './policies/attachments.ts'
import type { DemoComment, DemoVersion } from './policies/demo-version.ts'
import { type DemoPolicy, PLAN_KEY, POLICIES } from './policies/documents.ts'
import { SCHOOL } from './schools.ts'

const schoolId = SCHOOL.id
const policyId = (key: string) => demoId('policy', key)
const versionId = (key: string, number: number) => demoId('policy version', key, number)

/** Whom a draft of the plan is put to (R30): leaders, teachers, parents. */
const ASKED: readonly string[] = [LEADING_GROUP, ...GRADES.map(departmentOf), PARENTS_COMMITTEE]

const COMMENTING_GROUPS = { LEADING_GROUP, PARENTS_COMMITTEE, GRADE_DEPARTMENT: departmentOf(3) } as const

/** Writes plan, regulations and legal bases with their versions, thresholds, comments and files; accounts and seats are there. */
export async function writePolicies(tx: DatabaseTransaction, seats: readonly DemoSeat[]): Promise<void> {
  await tx.policy.createMany({ data: POLICIES.map(policyRow) })
  await tx.policyBasis.createMany({
    data: POLICIES.flatMap(({ key, bases }) =>
      bases.map((basis) => ({ schoolId, policyId: policyId(key), basisId: policyId(basis) })),
    ),
  })
  const versions = POLICIES.flatMap((policy) =>
    policy.versions.map((version, index) => ({ policy, version, number: index + 1 })),
  )
  await tx.policyVersion.createMany({ data: versions.map(versionRow) })
  await tx.ruleThresholds.createMany({
    data: versions.flatMap(({ policy, version, number }) =>
      version.thresholds ? { schoolId, versionId: versionId(policy.key, number), ...version.thresholds } : [],
    ),
  })
  const consulted = versions.filter(({ version }) => version.comments !== undefined)
  await tx.policyConsultation.createMany({
    data: consulted.flatMap(({ policy, number }) =>
      ASKED.map((name) => ({ schoolId, versionId: versionId(policy.key, number), groupId: groupId(name) })),
    ),
  })
  await tx.policyComment.createMany({ data: consulted.flatMap((numbered) => commentRows(numbered, seats)) })
  await tx.policyAttachment.createMany({
    data: attachments.map(({ policy, ...file }) => ({
      schoolId,
      id: demoId('attachment', policy, file.fileName),
      policyId: policyId(policy),
      size: file.content.length,
      ...file,
    })),
  })
}

interface NumberedVersion {
  readonly policy: DemoPolicy
  readonly version: DemoVersion
  readonly number: number
}

function policyRow({ key, kind, level, title, documentNumber, managements }: DemoPolicy): Prisma.PolicyCreateManyInput {
  return {
    schoolId,
    id: policyId(key),
    termId: kind === 'PLAN' ? SCHOOL.termId : null,
    kind,
    level,
    title,
    documentNumber,
    managements: [...managements],
  }
}

function versionRow({ policy, version, number }: NumberedVersion): Prisma.PolicyVersionCreateManyInput {
  const { state, body, changeNote, draftedOn, approvedOn, publishedOn, effectiveFrom } = version
  return {
    schoolId,
    id: versionId(policy.key, number),
    policyId: policyId(policy.key),
    number,
    state,
    body,
    changeNote,
    createdById: accountId('office'),
    approvedById: approvedOn && accountId('admin'),
    approvedAt: approvedOn && inTheMorningOf(approvedOn),
    publishedAt: publishedOn && inTheMorningOf(publishedOn),
    effectiveFrom: effectiveFrom && dateOf(effectiveFrom),
    createdAt: inTheMorningOf(draftedOn),
  }
}

function dateOf(text: string): Date {
  const date = parseSchoolDate(text)
  if (date === undefined) throw new RangeError(`${text} is not a date`)
  return storedDate(date)
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Nine o'clock at the school. */
function inTheMorningOf(date: DemoVersion['draftedOn']): Date {
  return new Date(storedDate(date).getTime() + 60 * MINUTE)
}

function commentRows(
  { policy, version, number }: NumberedVersion,
  seats: readonly DemoSeat[],
): Prisma.PolicyCommentCreateManyInput[] {
  return (version.comments ?? []).map(({ group, block, text, state, reply }, index) => {
    const madeAt = inTheMorningOf(version.draftedOn).getTime() + (index + 2) * DAY
    return {
      schoolId,
      id: demoId('comment', policy.key, number, index),
      versionId: versionId(policy.key, number),
      groupId: groupId(COMMENTING_GROUPS[group]),
      memberId: commentatorOf(group, index, seats).id,
      block,
      text,
      state,
      reply,
      repliedById: reply && accountId('office'),
      repliedAt: reply && new Date(madeAt + DAY),
      createdAt: new Date(madeAt),
    }
  })
}

/** A member of the group who sits there to this day: comments of one group come from different people. */
function commentatorOf(group: DemoComment['group'], index: number, seats: readonly DemoSeat[]): DemoSeat {
  const members = seats.filter((seat) => seat.groupId === groupId(COMMENTING_GROUPS[group]) && !seat.endsOn)
  const member = members[(index + 3) % members.length]
  if (!member) throw new Error(`Nobody of the demo school sits in ${COMMENTING_GROUPS[group]}`)
  return member
}

/** Writes who leads and who assists in what (R41); groups and policies are there. */
export async function writeDuties(tx: DatabaseTransaction): Promise<void> {
  await tx.duty.createMany({
    data: duties.flatMap(({ holder, part, title, description, regulation = PLAN_KEY }) =>
      groupsOf(holder).map((name) => ({
        schoolId,
        id: demoId('duty', name, title),
        groupId: groupId(name),
        policyId: policyId(regulation),
        title,
        description,
        part,
      })),
    ),
  })
}

function groupsOf(holder: DutyHolder): readonly string[] {
  if (holder === '级部') return GRADES.map(departmentOf)
  return holder === '家长委员会' ? [PARENTS_COMMITTEE] : OFFICES.flatMap(({ name }) => (name === holder ? name : []))
}
