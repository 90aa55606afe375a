import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { canonicalInputText } from '@afterbell/domain/placement/canonical'
import { checkDrawInput } from '@afterbell/domain/placement/check-draw-input'
import { inputHashOf, seedOf } from '@afterbell/domain/placement/commit-reveal'
import { type DryRunInput, startDryRunInput } from '@afterbell/domain/placement/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { recordAction } from '../../actions/record.ts'
import { changeableTerm } from '../../schools/service/terms.ts'
import { DrawInputRefusedError, DrawStateError } from '../errors.ts'
import { newSecrets, openSecrets } from '../secrets.ts'
import type { Adjustment } from './adjustments.ts'
import { bytesOf } from './canonical-columns.ts'
import { currentCommitment } from './commitment.ts'
import { type DrawChoices, freezeInput } from './frozen-input.ts'
import { fixedRulesOf, isSameRules, rulesFrom } from './rules.ts'
import { beginRun } from './run.ts'

/**
 * Starts a run: freezes and hashes the inputs as they stand, and works the result out in a thread. Before the public entropy is
 * entered it is a rehearsal with a seed of its own; afterwards, by the rules fixed with the entropy, it is official, and the same inputs
 * give the same result however often it is run. By other rules it stays a rehearsal. Throws InvalidInputError, NotFoundError, TermClosedError, CommitmentMissingError, DrawInputRefusedError.
 */
export async function startDryRun(viewer: SchoolViewer, input: unknown): Promise<{ id: string }> {
  const wanted = parseInput(startDryRunInput, input)
  const { draw, frozen, seed } = await inTransaction((tx) => freeze(tx, viewer, wanted), { seconds: 30 })
  beginRun(draw, frozen, seed)
  return { id: draw.id }
}

async function freeze(tx: Transaction, viewer: SchoolViewer, wanted: DryRunInput) {
  await changeableTerm(tx, viewer, wanted.termId)
  const { schoolId } = viewer
  const commitment = await currentCommitment(tx, { schoolId, termId: wanted.termId })
  const { publicEntropy } = commitment
  const rules = rulesFrom(wanted)
  const fixed = fixedRulesOf(commitment)
  const official = publicEntropy !== null && fixed !== null && isSameRules(rules, fixed)
  const secrets = openSecrets(schoolId, commitment.secretCipher)
  const adjustments = await adjustmentsOf(tx, schoolId, wanted.keepAdjustmentsOf ?? null)
  const choices: DrawChoices = {
    termId: wanted.termId,
    drawId: commitment.id,
    pseudonymKey: secrets.pseudonymKey,
    ...rules,
    adjustments,
  }
  const frozen = await freezeInput(tx, viewer, choices)
  const issues = checkDrawInput(frozen.input)
  if (issues.length > 0) throw new DrawInputRefusedError(issues, await clubNames(tx, schoolId))
  const inputHash = inputHashOf(frozen.input)
  // A rehearsal must not show what the committed secret will bring.
  const seed = official
    ? seedOf(secrets.secret, publicEntropy, inputHash)
    : seedOf(newSecrets().secret, 'rehearsal', inputHash)
  const draw = await tx.draw.create({
    data: {
      schoolId,
      termId: wanted.termId,
      commitmentId: commitment.id,
      name: wanted.name,
      rule: rules.rule,
      options: { ...rules.options },
      official,
      inputHash,
      seed,
      input: bytesOf(canonicalInputText(frozen.input)),
      createdById: viewer.accountId,
      createdByName: viewer.name,
      adjustments: { create: adjustments },
    },
    select: { schoolId: true, id: true },
  })
  await recordAction(tx, viewer, {
    kind: 'placement:start-dry-run',
    permission: 'placement:run',
    resource: 'draws',
    recordIds: [draw.id],
    changes: [{ recordId: draw.id, field: 'inputHash', from: null, to: inputHash }],
  })
  return { draw, frozen, seed }
}

/** An adjustment with who made it and why. */
type MadeAdjustment = Adjustment & {
  readonly reason: string
  readonly createdById: string
  readonly createdByName: string
  readonly createdAt: Date
}

async function adjustmentsOf(tx: Transaction, schoolId: string, drawId: string | null): Promise<MadeAdjustment[]> {
  if (!drawId) return []
  const former = await tx.draw.findFirst({
    where: { schoolId, id: drawId },
    select: { adjustments: { orderBy: { id: 'asc' } } },
  })
  if (!former) throw new NotFoundError()
  return former.adjustments.map(({ id: _id, schoolId: _school, drawId: _draw, ...made }) => made)
}

/** What the clubs of a school are called. */
export async function clubNames(tx: Pick<Transaction, 'club'>, schoolId: string): Promise<(id: string) => string> {
  const clubs = await tx.club.findMany({ where: { schoolId }, select: { id: true, name: true } })
  const names = new Map(clubs.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

/** Stops a run that is not done; its thread ends with its next step. Throws NotFoundError, DrawStateError. */
export function cancelDryRun(viewer: SchoolViewer, id: string): Promise<{ id: string }> {
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const { count } = await tx.draw.updateMany({
      where: { schoolId, id, state: { in: ['QUEUED', 'RUNNING'] } },
      data: { state: 'CANCELLED', finishedAt: new Date() },
    })
    if (count === 0) {
      const draw = await tx.draw.findFirst({ where: { schoolId, id }, select: { state: true } })
      if (!draw) throw new NotFoundError()
      throw new DrawStateError(draw.state)
    }
    await recordAction(tx, viewer, {
      kind: 'placement:cancel-dry-run',
      permission: 'placement:run',
      resource: 'draws',
      recordIds: [id],
    })
    return { id }
  })
}
