import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { commitmentOf } from '@afterbell/domain/placement/commit-reveal'
import { enterEntropyInput } from '@afterbell/domain/placement/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { recordAction } from '../../actions/record.ts'
import { changeableTerm } from '../../schools/service/terms.ts'
import { CommitmentFixedError, CommitmentMissingError } from '../errors.ts'
import { newSecrets, sealSecrets } from '../secrets.ts'
import { rulesFrom } from './rules.ts'

/** The commitment by which a term draws: the latest. A published draw has used its own up. */
export async function currentCommitment(tx: Transaction, of: { readonly schoolId: string; readonly termId: string }) {
  const commitment = await tx.drawCommitment.findFirst({ where: of, orderBy: { createdAt: 'desc' } })
  if (!commitment) throw new CommitmentMissingError()
  return commitment
}

/**
 * Publishes the SHA-256 of a fresh secret, before applications close: from then on the school cannot choose what it will mix in.
 * One at a time: another only when the last was used for a draw that was undone. Throws NotFoundError, TermClosedError,
 * CommitmentFixedError.
 */
export function publishCommitment(viewer: SchoolViewer, termId: string) {
  return inTransaction(async (tx) => {
    await changeableTerm(tx, viewer, termId)
    const { schoolId } = viewer
    // Of two at once the second waits here and then finds the first's.
    await tx.$executeRaw`SELECT FROM term WHERE school_id = ${schoolId}::uuid AND id = ${termId}::uuid FOR NO KEY UPDATE`
    const unused = await tx.drawCommitment.count({
      where: { schoolId, termId, draws: { none: { state: 'UNDONE' } } },
    })
    if (unused > 0) throw new CommitmentFixedError()
    const secrets = newSecrets()
    const commitment = await tx.drawCommitment.create({
      data: {
        schoolId,
        termId,
        secretCipher: sealSecrets(schoolId, secrets),
        secretHash: commitmentOf(secrets.secret),
        createdById: viewer.accountId,
      },
    })
    await recordAction(tx, viewer, {
      kind: 'placement:publish-commitment',
      permission: 'placement:run',
      resource: 'draws',
      recordIds: [commitment.id],
      changes: [{ recordId: commitment.id, field: 'secretHash', from: null, to: commitment.secretHash }],
    })
    return commitment
  })
}

/**
 * Enters what nobody controls alone, once and for all, with where it came from, and fixes the rules: the tickets depend on them, so
 * whoever could still choose would choose his tickets. Throws InvalidInputError, NotFoundError,
 * CommitmentFixedError.
 */
export function enterEntropy(viewer: SchoolViewer, input: unknown) {
  const { commitmentId: id, publicEntropy, source, ...written } = parseInput(enterEntropyInput, input)
  const { rule, options } = rulesFrom(written)
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const { count } = await tx.drawCommitment.updateMany({
      where: { schoolId, id, publicEntropy: null },
      data: { publicEntropy, entropySource: source, entropyAt: new Date(), rule, options: { ...options } },
    })
    const commitment = await tx.drawCommitment.findUnique({ where: { schoolId_id: { schoolId, id } } })
    if (!commitment) throw new NotFoundError()
    if (count === 0) throw new CommitmentFixedError()
    await recordAction(tx, viewer, {
      kind: 'placement:enter-entropy',
      permission: 'placement:run',
      resource: 'draws',
      recordIds: [id],
      changes: [
        { recordId: id, field: 'publicEntropy', from: null, to: publicEntropy },
        ...Object.entries({ rule, ...options }).flatMap(([field, to]) =>
          to === null ? [] : [{ recordId: id, field, from: null, to }],
        ),
      ],
    })
    return commitment
  })
}
