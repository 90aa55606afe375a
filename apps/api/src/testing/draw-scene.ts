import { database } from '../database.ts'
import { setClubScene } from './club-scene.ts'
import { ask } from './test-api.ts'

interface Wish {
  readonly pupilId: string
  readonly clubIds: readonly string[]
  readonly weekdays?: readonly number[]
  /** Confirmed by the guardian, unless said. */
  readonly confirmed?: boolean
}

const draw = '__typename ... on UserError { code message } ... on Draw { id state official inputHash seed progress }'
const commitment = '__typename ... on UserError { code message } ... on DrawCommitment { id secretHash publicEntropy }'

/** A school whose guardians have applied, in which draws can be run and published. */
export async function setDrawScene() {
  const scene = await setClubScene()
  const { schoolId, termId, admin } = scene

  const apply = ({ pupilId, clubIds, weekdays = [1, 2, 3, 4, 5], confirmed = true }: Wish) =>
    database.application.create({
      data: {
        schoolId,
        termId,
        pupilId,
        state: 'APPROVED',
        source: 'PLATFORM',
        weekdays: [...weekdays],
        confirmedAt: confirmed ? new Date() : null,
        submittedAt: new Date(),
        decidedAt: new Date(),
        choices: { create: clubIds.map((clubId, index) => ({ rank: index + 1, clubId })) },
      },
    })

  /** Sends a mutation as the admin, or as somebody else, and answers its result. */
  const mutate = async (field: string, type: string, input: unknown, as = admin) => {
    const fields = field.includes('Commitment') || field.includes('Entropy') ? commitment : draw
    const argument = type === 'ID!' ? (field === 'publishDrawCommitment' ? 'termId' : 'id') : 'input'
    const document = `mutation ($input: ${type}) { answer: ${field}(${argument}: $input) { ${fields} } }`
    const { data, errors } = await ask(document, { input }, { as })
    if (errors) throw new Error(errors[0]?.message)
    return data.answer
  }

  const commit = () => mutate('publishDrawCommitment', 'ID!', termId)
  const rules = { rule: 'DEFERRED_ACCEPTANCE', carryOverCap: 1, unranked: 'NONE' }
  const enterEntropy = (commitmentId: string, publicEntropy = '3 1 4 1 5', change: object = {}) =>
    mutate('enterDrawEntropy', 'EnterEntropyInput!', {
      ...rules,
      ...change,
      ...{ commitmentId, publicEntropy, source: '家长代表现场报数' },
    })

  /** Starts a run; its result is there when `runsEnded` is. */
  const start = (change: object = {}) =>
    mutate('startDryRun', 'StartDryRunInput!', {
      termId,
      name: '试排',
      ...rules,
      ...change,
    })
  /** The version of a draw as it stands. */
  const versionOf = async (id: string) =>
    (await database.draw.findUniqueOrThrow({ where: { schoolId_id: { schoolId, id } } })).updatedAt.toISOString()
  /** Changes a run by hand, as it stands unless a version is given. */
  const adjust = async (drawId: string, change: object) =>
    mutate('adjustDraw', 'AdjustDrawInput!', {
      ...{ drawId, reason: '兄弟同班', expectedUpdatedAt: await versionOf(drawId) },
      ...change,
    })
  const publish = async (
    { id, inputHash, updatedAt }: { readonly id: string; readonly inputHash: string; readonly updatedAt?: string },
    idempotencyKey: string = crypto.randomUUID(),
  ) =>
    mutate('publishDraw', 'PublishDrawInput!', {
      ...{ drawId: id, expectedInputHash: inputHash, idempotencyKey },
      expectedUpdatedAt: updatedAt ?? (await versionOf(id)),
    })
  const undo = (id: string) => mutate('undoDraw', 'ID!', id)

  /** Every place of the school, in one order, without what changes by itself. */
  const places = async () => {
    const rows = await database.enrolment.findMany({
      where: { schoolId },
      omit: { updatedAt: true },
      orderBy: [{ clubId: 'asc' }, { pupilId: 'asc' }, { id: 'asc' }],
    })
    return rows
  }

  return { ...scene, apply, mutate, commit, enterEntropy, start, versionOf, adjust, publish, undo, places }
}

export type DrawScene = Awaited<ReturnType<typeof setDrawScene>>
