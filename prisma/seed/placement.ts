import { type DrawSecrets, sealSecrets } from '@afterbell/api/src/modules/placement/secrets.ts'
import { bytesOf } from '@afterbell/api/src/modules/placement/service/canonical-columns.ts'
import { freezeInput } from '@afterbell/api/src/modules/placement/service/frozen-input.ts'
import { resultRows } from '@afterbell/api/src/modules/placement/service/result-rows.ts'
import { type DrawRules, rulesFrom } from '@afterbell/api/src/modules/placement/service/rules.ts'
import type { DatabaseTransaction, Prisma } from '@afterbell/db/client'
import { canonicalInputText, canonicalJson } from '@afterbell/domain/placement/canonical'
import { commitmentOf, inputHashOf, seedOf } from '@afterbell/domain/placement/commit-reveal'
import { runDraw } from '@afterbell/domain/placement/run-draw'
import { accountId } from './accounts.ts'
import { demoHex, demoId } from './choice.ts'
import { inChunks } from './chunks.ts'
import { SCHOOL } from './schools.ts'

const schoolId = SCHOOL.id
const { termId } = SCHOOL
const commitmentId = demoId('commitment')

/** The commitment was published on the day on which the platform opened for applications, three days before it closed. */
const COMMITTED_AT = new Date(Date.UTC(2022, 1, 8, 1))
const MINUTE = 60_000

/** A rehearsal of the demo school: what it is called, by which rules, and when it was run. */
interface Rehearsal {
  readonly name: string
  readonly rules: DrawRules
  readonly startedAt: Date
}

const rehearsed = (name: string, minutes: number, rules: Parameters<typeof rulesFrom>[0]): Rehearsal => ({
  name,
  rules: rulesFrom(rules),
  startedAt: new Date(Date.UTC(2022, 1, 12, 1) + minutes * MINUTE),
})

const REHEARSALS: readonly Rehearsal[] = [
  rehearsed('试排A', 0, { rule: 'DEFERRED_ACCEPTANCE', carryOverCap: 1, unranked: 'NONE', tiers: ['HARDSHIP'] }),
  rehearsed('试排B', 4, { rule: 'RANK_MAXIMAL', carryOverCap: 1, unranked: 'NONE', tiers: [] }),
]

/** The secrets are drawn as everything else in the demo, so that it is the same on every machine; a school's own are random. */
const SECRETS: DrawSecrets = { secret: demoHex('draw secret'), pseudonymKey: demoHex('draw pseudonyms') }

/**
 * Publishes the commitment of the term, and rehearses two rules on its applications by the program's own draw. Nothing is published: the
 * rosters stay those that the school has, and whoever looks at the demo can enter the entropy, publish and undo by himself.
 */
export async function writePlacement(tx: DatabaseTransaction): Promise<void> {
  await tx.drawCommitment.create({
    data: {
      schoolId,
      id: commitmentId,
      termId,
      secretCipher: sealSecrets(schoolId, SECRETS),
      secretHash: commitmentOf(SECRETS.secret),
      createdById: accountId('admin'),
      createdAt: COMMITTED_AT,
    },
  })
  for (const rehearsal of REHEARSALS) await writeRehearsal(tx, rehearsal)
}

async function writeRehearsal(tx: DatabaseTransaction, { name, rules, startedAt }: Rehearsal): Promise<void> {
  const { pseudonymKey } = SECRETS
  const choices = { termId, drawId: commitmentId, pseudonymKey, ...rules, adjustments: [] }
  const frozen = await freezeInput(tx, { schoolId }, choices)
  const inputHash = inputHashOf(frozen.input)
  const seed = seedOf(demoHex('rehearsal', name), 'rehearsal', inputHash)
  const result = runDraw(frozen.input, seed)
  const id = demoId('draw', name)
  await tx.draw.create({
    data: {
      schoolId,
      id,
      termId,
      commitmentId,
      name,
      rule: rules.rule,
      options: { ...rules.options },
      official: false,
      state: 'READY',
      progress: 100,
      inputHash,
      seed,
      input: bytesOf(canonicalInputText(frozen.input)),
      result: bytesOf(canonicalJson(result)),
      stats: JSON.parse(JSON.stringify(result.statistics)) as Prisma.InputJsonValue,
      createdById: accountId('admin'),
      createdByName: '学校管理员',
      createdAt: startedAt,
      finishedAt: new Date(startedAt.getTime() + MINUTE),
    },
  })
  await inChunks(resultRows({ schoolId, drawId: id }, frozen, result), (data) => tx.drawResult.createMany({ data }))
}
