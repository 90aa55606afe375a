import { isDeepStrictEqual } from 'node:util'
import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { policyVersionInput } from '@afterbell/domain/policies/input'
import { isPolicyEditable } from '@afterbell/domain/policies/lifecycle'
import { redactText } from '@afterbell/domain/policies/redact'
import { type PlanThresholds, planThresholdsSchema, readPlanThresholds } from '@afterbell/domain/policies/thresholds'
import { inTransaction, type Transaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { InvalidInputError, invalidField, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { recordAction } from '../../actions/record.ts'
import { OpenVersionError, PolicyStepRefusedError } from '../errors.ts'
import { type LockedVersion, lockedVersion } from './locked-version.ts'
import { storedText } from './stored-text.ts'

/** Draws a new draft from the newest version of a policy. Throws NotFoundError, OpenVersionError, InvalidInputError. */
export function createPolicyVersion(viewer: SchoolViewer, { policyId, ...input }: { readonly policyId: string }) {
  const { changeNote } = parseInput(policyVersionInput, input)
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM policy WHERE school_id = ${schoolId}::uuid AND id = ${policyId}::uuid FOR UPDATE`
    const last = await tx.policyVersion.findFirst({
      where: { schoolId, policyId, policy: { archivedAt: null } },
      orderBy: { number: 'desc' },
      include: { thresholds: true },
    })
    if (!last) throw new NotFoundError()
    if (last.state !== 'PUBLISHED' && last.state !== 'SUPERSEDED') throw new OpenVersionError(last)
    const { id, updatedAt } = await tx.policyVersion.create({
      data: {
        schoolId,
        policyId,
        number: last.number + 1,
        body: last.body as Prisma.InputJsonValue,
        changeNote: changeNote ?? null,
        createdById: viewer.accountId,
      },
    })
    if (last.thresholds) await tx.ruleThresholds.create({ data: { ...last.thresholds, versionId: id } })
    await recordAction(tx, viewer, {
      kind: 'policies:create-version',
      permission: 'policies:draft',
      resource: 'policies',
      recordIds: [policyId],
      changes: [{ recordId: id, field: 'number', from: last.number, to: last.number + 1 }],
      inverse: { kind: 'policy-versions:discard', data: { id, updatedAt } },
    })
    return { schoolId, id }
  })
}

interface Text {
  readonly body?: Prisma.InputJsonValue
  readonly changeNote?: string | null
  readonly thresholds?: PlanThresholds | null
}

/** Writes a draft; undoing brings the former text back without its phone numbers. Throws InvalidInputError, NotFoundError, ConflictError, PolicyStepRefusedError when it is no draft. */
export function updatePolicyVersion(
  viewer: SchoolViewer,
  { id, expectedUpdatedAt, thresholds, ...input }: Version & { readonly thresholds?: unknown },
) {
  const { body, changeNote } = parseInput(policyVersionInput, input)
  const text: Text = { body, changeNote, ...(thresholds ? { thresholds: readThresholds(thresholds) } : {}) }
  return inTransaction(async (tx) => {
    const version = await lockedVersion(tx, viewer, id)
    if (!isPolicyEditable(version.state)) throw new PolicyStepRefusedError(['WRONG_STATE'])
    if (text.thresholds && version.policy.kind !== 'PLAN') throw invalidField(['thresholds'], 'unknown')
    const { changes, inverse } = await write(tx, version, expectedUpdatedAt, text)
    await recordAction(tx, viewer, {
      kind: 'policies:update-version',
      permission: 'policies:draft',
      resource: 'policies',
      recordIds: [version.policyId],
      changes,
      inverse,
    })
    return { schoolId: version.schoolId, id }
  })
}

/** Issues stand at `thresholds.…`, where the form has them. */
function readThresholds(input: unknown): PlanThresholds {
  const parsed = planThresholdsSchema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new InvalidInputError(parsed.error.issues.map((issue) => ({ ...issue, path: ['thresholds', ...issue.path] })))
}

async function write(tx: Transaction, version: LockedVersion, expectedUpdatedAt: Date, text: Text) {
  const { schoolId, id } = version
  const { thresholds, ...columns } = text
  const before: Text = {
    body: version.body as Prisma.InputJsonValue,
    changeNote: version.changeNote,
    thresholds: readPlanThresholds(version.thresholds) ?? null,
  }
  await updateUnchanged(tx.policyVersion, version, expectedUpdatedAt, columns)
  if (thresholds === null) await tx.ruleThresholds.deleteMany({ where: { schoolId, versionId: id } })
  if (thresholds) {
    const where = { schoolId_versionId: { schoolId, versionId: id } }
    await tx.ruleThresholds.upsert({ where, create: { ...thresholds, schoolId, versionId: id }, update: thresholds })
  }
  const { updatedAt } = await tx.policyVersion.findUniqueOrThrow({ where: { schoolId_id: { schoolId, id } } })
  const changed = (['body', 'changeNote', 'thresholds'] as const).filter(
    (field) => text[field] !== undefined && !isDeepStrictEqual(text[field], before[field]),
  )
  return {
    // Of a text the log says how many blocks it had and has: the versions themselves show what was written.
    changes: changed.map((field) => ({ recordId: id, field, from: told(before[field]), to: told(text[field]) })),
    inverse: {
      kind: 'policy-versions:rewrite',
      // Lines of the log are never rewritten: what is kept there of a text is without phone numbers from the start (R92).
      data: {
        id,
        updatedAt,
        former: Object.fromEntries(changed.map((field) => [field, withoutPhones(before[field])])),
      },
    },
  }
}

const withoutPhones = (value: unknown) => (Array.isArray(value) ? redactText(storedText(value), 'zh') : value)

const told = (value: unknown) => (Array.isArray(value) ? value.length : value)

interface Rewriting {
  readonly id: string
  readonly updatedAt: string
  readonly former: Text
}

defineInverse<Rewriting>('policy-versions:rewrite', async (tx, viewer, { id, updatedAt, former }) => {
  const version = await lockedVersion(tx, viewer, id)
  if (!isUntouched(version, updatedAt)) throw new CannotUndoError(changedSince)
  return write(tx, version, version.updatedAt, former)
})

defineInverse<Omit<Rewriting, 'former'>>('policy-versions:discard', async (tx, viewer, { id, updatedAt }) => {
  const version = await lockedVersion(tx, viewer, id)
  const { schoolId, number } = version
  const commented = await tx.policyComment.count({ where: { schoolId, versionId: id } })
  if (!isUntouched(version, updatedAt) || commented > 0) throw new CannotUndoError(changedSince)
  await tx.policyVersion.delete({ where: { schoolId_id: { schoolId, id } } })
  return { changes: [{ recordId: id, field: 'number', from: number, to: null }] }
})

const isUntouched = ({ state, updatedAt }: LockedVersion, then: string) =>
  isPolicyEditable(state) && updatedAt.toISOString() === then

const changedSince = {
  zh: '无法撤销：这个版本之后又有变动。请直接修改草稿。',
  en: 'This cannot be undone: the version has changed since. Edit the draft instead.',
}
