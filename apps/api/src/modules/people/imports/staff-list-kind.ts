import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { SchoolHomeClass } from '@afterbell/domain/people/listed-class'
import { maskPhone } from '@afterbell/domain/people/phone'
import { checkStaffList, type StaffChange, type StaffListLine } from '@afterbell/domain/people/staff-list'
import { STAFF_LIST_HEADINGS } from '@afterbell/domain/people/staff-list-columns'
import { gradeName } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import type { Transaction } from '../../../database.ts'
import { type KeptChange, keptIssue, type ListKind } from './list-kind.ts'
import { planStaff } from './plan-staff.ts'
import { keptStaffDeeds } from './staff-deeds.ts'
import { loadStaffState, type StaffState } from './staff-state.ts'
import { takeBackStaff } from './take-back-staff.ts'
import { writeStaff } from './write-staff.ts'

/** Lists of staff, with the classes that they lead. */
export const staffListKind: ListKind = {
  resource: 'staff',
  action: 'people:import-staff',
  permission: 'people:import',
  headings: STAFF_LIST_HEADINGS,
  required: ['staffNumber', 'name'],

  async lock(tx, { schoolId }) {
    await tx.$queryRaw`SELECT 1 FROM "staff" WHERE "school_id" = ${schoolId}::uuid ORDER BY "id" FOR NO KEY UPDATE`
    await tx.$queryRaw`SELECT 1 FROM "home_class" WHERE "school_id" = ${schoolId}::uuid ORDER BY "id" FOR NO KEY UPDATE`
  },

  async judge(tx, viewer, rows) {
    const state = await loadStaffState(tx, viewer)
    const check = checkStaffList(rows, state)
    if (!check.ok)
      return { ok: false, code: check.code, missing: check.code === 'COLUMNS_MISSING' ? check.missing : [] }
    return {
      ok: true,
      lines: check.lines.map(({ line, verdict, issues, duplicateOf, known }) => ({
        row: line,
        verdict,
        issues: issues.map(keptIssue),
        duplicateOf: duplicateOf ?? null,
        changes: verdict === 'UPDATE' ? (known?.changes ?? []).map((each) => keptChange(each, state)) : [],
        proposals: [],
      })),
      skipped: check.skipped,
      unknownHeadings: check.unknownHeadings,
      write: (at) => takeOver(tx, viewer, { lines: check.lines, state, at }),
    }
  },

  takeBack: takeBackStaff,
}

interface Order {
  readonly lines: readonly StaffListLine[]
  readonly state: StaffState
  readonly at: Date
}

async function takeOver(tx: Transaction, viewer: SchoolViewer, { lines, state, at }: Order) {
  const plan = planStaff(lines, state)
  const before = new Map(plan.changedStaff.map(({ id, known }) => [id, known?.row]))
  await writeStaff(tx, viewer, { plan, state, at })
  return {
    lines: [...plan.deeds].map(([row, { staffId, deeds }]) => ({
      row,
      recordId: staffId,
      deeds: keptStaffDeeds(deeds, before.get(staffId) ?? null),
    })),
    effect: {
      recordIds: [...plan.deeds.values()].map(({ staffId }) => staffId),
      touches: [{ resource: 'homeClasses', ids: plan.headships.map(({ homeClassId }) => homeClassId) }],
    },
  }
}

/** What an update would change, as a person reads it: what the school has is shown masked, as everywhere. */
function keptChange(change: StaffChange, { homeClasses, offices }: StaffState): KeptChange {
  const { field } = change
  const named = (name: (value: string) => string | undefined, from: string | null, to: string) => ({
    field,
    from: from && (name(from) ?? ''),
    to: name(to) ?? '',
  })
  switch (field) {
    case 'homeClassId':
      return named((id) => classNameOf(id, homeClasses), change.from, change.to)
    case 'officeId':
      return named((id) => offices.find((each) => each.id === id)?.name, change.from, change.to)
    case 'phone':
      return { field, from: change.from && maskPhone(change.from), to: maskPhone(change.to) }
    case 'grade':
      return { field, from: change.from && gradeName(change.from, 'zh'), to: gradeName(change.to, 'zh') }
    case 'subjects':
      return { field, from: change.from?.join('、') ?? null, to: change.to.join('、') }
    case 'archived':
      return { field, from: String(change.from), to: String(change.to) }
    case 'name':
      return { field, from: change.from, to: change.to }
  }
}

function classNameOf(id: string, homeClasses: readonly SchoolHomeClass[]): string | undefined {
  const homeClass = homeClasses.find((each) => each.id === id)
  return homeClass && homeClassName(homeClass, 'zh')
}
