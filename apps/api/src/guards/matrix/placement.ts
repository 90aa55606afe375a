import { database } from '../../database.ts'
import { newSecrets, sealSecrets } from '../../modules/placement/secrets.ts'
import type { Scene } from '../../testing/scene.ts'
import { adminOnly, type Row } from './cell.ts'

const newCommitment = ({ school, term }: Scene) =>
  database.drawCommitment.create({
    data: {
      schoolId: school.id,
      termId: term.id,
      secretCipher: sealSecrets(school.id, newSecrets()),
      secretHash: '0'.repeat(64),
      createdById: crypto.randomUUID(),
    },
  })

const newDraw = async (scene: Scene) =>
  database.draw.create({
    data: {
      schoolId: scene.school.id,
      termId: scene.term.id,
      commitmentId: (await newCommitment(scene)).id,
      name: crypto.randomUUID(),
      options: { maximumClubs: null, carryOverCap: 1, unranked: 'NONE' },
      official: false,
      createdById: crypto.randomUUID(),
      createdByName: '示范',
    },
  })

const readers = ['admin', 'office', 'lead3', 'lead5'] as const

export const placement: Record<string, Row> = {
  draws: { for: readers },
  draw: { args: async (scene) => ({ id: (await newDraw(scene)).id }), for: readers, namesRecord: true },
  drawCommitment: {
    args: async (scene) => {
      await newCommitment(scene)
      return { termId: scene.term.id }
    },
    for: readers,
    namesRecord: true,
  },
  drawPreparation: { args: ({ term }) => ({ termId: term.id }), for: readers, namesRecord: true },
  // There is a file only once the draw is published: to everybody it is absent before.
  drawFile: {
    args: async () => ({ id: crypto.randomUUID() }),
    for: readers,
    namesRecord: true,
    onlyGrade: { admin: 'none', office: 'none', lead3: 'none', lead5: 'none' },
  },
  publishDrawCommitment: { args: ({ term }) => ({ termId: term.id }), for: adminOnly, namesRecord: true },
  enterDrawEntropy: {
    args: async (scene) => ({
      input: {
        commitmentId: (await newCommitment(scene)).id,
        ...{ rule: 'DEFERRED_ACCEPTANCE', carryOverCap: 1, unranked: 'NONE' },
        ...{ publicEntropy: '1 2 3', source: '家长代表' },
      },
    }),
    for: adminOnly,
    namesRecord: true,
  },
  startDryRun: {
    args: ({ term }) => ({
      input: { termId: term.id, name: '试排A', rule: 'DEFERRED_ACCEPTANCE', carryOverCap: 1, unranked: 'NONE' },
    }),
    for: adminOnly,
    namesRecord: true,
  },
  cancelDryRun: { args: async (scene) => ({ id: (await newDraw(scene)).id }), for: adminOnly, namesRecord: true },
  adjustDraw: {
    args: async (scene) => ({
      input: {
        ...{ drawId: (await newDraw(scene)).id, pupilId: crypto.randomUUID(), toClubId: crypto.randomUUID() },
        ...{ reason: '转班', expectedUpdatedAt: new Date().toISOString() },
      },
    }),
    for: adminOnly,
    namesRecord: true,
  },
  publishDraw: {
    args: async (scene) => ({
      input: {
        drawId: (await newDraw(scene)).id,
        expectedInputHash: '0'.repeat(64),
        expectedUpdatedAt: new Date().toISOString(),
        idempotencyKey: crypto.randomUUID(),
      },
    }),
    for: adminOnly,
    namesRecord: true,
  },
  changeDrawNotifyAt: {
    args: async (scene) => ({
      input: { id: (await newDraw(scene)).id, expectedUpdatedAt: new Date().toISOString(), notifyAt: null },
    }),
    for: adminOnly,
    namesRecord: true,
  },
  undoDraw: { args: async (scene) => ({ id: (await newDraw(scene)).id }), for: adminOnly, namesRecord: true },
}
