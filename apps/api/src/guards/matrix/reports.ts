import { columnDate, database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import type { Row, Target } from './cell.ts'

const march = { from: '2022-03-01', to: '2022-03-31' }

/** Reports are of the whole school: one for every target of it, in a month of its own. */
let months = 0
const newReport = (scene: Scene, _target: Target) => {
  months += 1
  return database.schoolReport.create({
    data: {
      ...{
        schoolId: scene.school.id,
        month: columnDate(
          `${2023 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01` as never,
        ),
      },
      ...{ version: 1, content: { school: '示范', month: '2023-01', figures: [], tables: [], checks: [] } },
      ...{ hash: '0'.repeat(64), signedById: scene.admin, signedByName: '示范' },
    },
  })
}

const newToken = (scene: Scene) =>
  database.serviceToken.create({
    data: {
      ...{
        bureauId: scene.bureau.id,
        name: crypto.randomUUID(),
        tokenHash: crypto.getRandomValues(new Uint8Array(32)),
      },
      ...{ expiresAt: new Date(Date.now() + 86_400_000), createdById: scene.bureauStaff, createdByName: '示范' },
    },
  })

const readers = ['bureau', 'admin', 'office', 'lead3', 'lead5'] as const
const bureaus = ['bureau'] as const

export const reports: Record<string, Row> = {
  findings: {
    args: ({ term }) => ({ termId: term.id }),
    for: ['admin', 'office', 'lead3', 'lead5'],
    namesRecord: true,
  },
  figures: { for: readers, args: () => ({ period: march }) },
  breakdown: { for: readers, args: () => ({ figure: 'attendance', by: 'MONTH', period: march }) },
  // A bureau names one of its schools; a school may name its own.
  report: {
    for: readers,
    namesRecord: true,
    args: ({ school }) => ({ scope: { schoolId: school.id }, period: march }),
  },
  bureauOverview: { for: bureaus },
  serviceTokens: { for: bureaus },
  signReport: {
    for: ['admin'],
    args: () => ({ input: { month: '2022-03', hash: '0'.repeat(64), idempotencyKey: crypto.randomUUID() } }),
  },
  exportReport: {
    for: readers,
    namesRecord: true,
    // A bureau reads what was released; the whole report stays in its school.
    onlyGrade: { bureau: 'none' },
    args: async (scene, target) => ({ input: { id: (await newReport(scene, target)).id } }),
  },
  returnReport: {
    for: bureaus,
    namesRecord: true,
    args: async (scene, target) => {
      const { id, updatedAt } = await newReport(scene, target)
      return { input: { id, expectedUpdatedAt: updatedAt, reason: '示范' } }
    },
  },
  createServiceToken: { for: bureaus, args: () => ({ input: { name: crypto.randomUUID(), days: 30 } }) },
  revokeServiceToken: {
    for: bureaus,
    namesRecord: true,
    args: async (scene) => ({ input: { id: (await newToken(scene)).id } }),
  },
}
