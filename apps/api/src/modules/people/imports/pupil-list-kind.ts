import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { checkPupilList, type PupilListLine } from '@afterbell/domain/people/pupil-list'
import { PUPIL_LIST_HEADINGS } from '@afterbell/domain/people/pupil-list-columns'
import type { Transaction } from '../../../database.ts'
import { keptIssue, type ListKind } from './list-kind.ts'
import { planPupils } from './plan-pupils.ts'
import { keptPupilChange } from './pupil-changes.ts'
import { keptPupilDeeds } from './pupil-deeds.ts'
import { loadPupilState, type PupilState } from './pupil-state.ts'
import { takeBackPupils } from './take-back-pupils.ts'
import { writePupils } from './write-pupils.ts'

/** Lists of pupils, with their guardians. */
export const pupilListKind: ListKind = {
  resource: 'pupils',
  action: 'people:import-pupils',
  permission: 'people:import',
  headings: PUPIL_LIST_HEADINGS,
  required: ['pupilNumber', 'name', 'homeClass'],

  async lock(tx, { schoolId }) {
    await tx.$queryRaw`SELECT 1 FROM "pupil" WHERE "school_id" = ${schoolId}::uuid ORDER BY "id" FOR NO KEY UPDATE`
    await tx.$queryRaw`SELECT 1 FROM "guardian" WHERE "school_id" = ${schoolId}::uuid ORDER BY "id" FOR NO KEY UPDATE`
  },

  async judge(tx, viewer, rows) {
    const state = await loadPupilState(tx, viewer)
    const check = checkPupilList(rows, state)
    if (!check.ok)
      return { ok: false, code: check.code, missing: check.code === 'COLUMNS_MISSING' ? check.missing : [] }
    return {
      ok: true,
      lines: check.lines.map(({ line, verdict, issues, duplicateOf, known }) => ({
        row: line,
        verdict,
        issues: issues.map(keptIssue),
        duplicateOf: duplicateOf ?? null,
        changes:
          verdict === 'UPDATE' ? (known?.changes ?? []).map((each) => keptPupilChange(each, state.homeClasses)) : [],
        proposals: [],
      })),
      skipped: check.skipped,
      unknownHeadings: check.unknownHeadings,
      write: (at) => takeOver(tx, viewer, { lines: check.lines, state, at }),
    }
  },

  takeBack: takeBackPupils,
}

interface Order {
  readonly lines: readonly PupilListLine[]
  readonly state: PupilState
  readonly at: Date
}

async function takeOver(tx: Transaction, viewer: SchoolViewer, { lines, state, at }: Order) {
  const plan = planPupils(lines, state)
  const guardiansBefore = await tx.guardian.findMany({
    where: { schoolId: viewer.schoolId, id: { in: plan.changedGuardians.map(({ id }) => id) } },
  })
  const guardianRows = new Map(guardiansBefore.map((row) => [row.id, row]))
  const pupilRows = new Map(plan.changedPupils.map(({ id, known }) => [id, known?.row]))
  await writePupils(tx, viewer, plan, at)
  return {
    lines: [...plan.deeds].map(([row, { pupilId, deeds }]) => ({
      row,
      recordId: pupilId,
      deeds: keptPupilDeeds(deeds, pupilRows.get(pupilId) ?? null, guardianRows.get(deeds.guardian?.id ?? '') ?? null),
    })),
    effect: {
      recordIds: [...plan.deeds.values()].map(({ pupilId }) => pupilId),
      touches: [{ resource: 'guardians', ids: [...plan.newGuardians, ...plan.changedGuardians].map(({ id }) => id) }],
    },
  }
}
