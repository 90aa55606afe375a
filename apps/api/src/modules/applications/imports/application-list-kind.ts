import {
  APPLICATION_LIST_REQUIRED,
  type ApplicationChange,
  checkApplicationList,
} from '@afterbell/domain/applications/application-list'
import { APPLICATION_LIST_HEADINGS } from '@afterbell/domain/applications/application-list-columns'
import type { PickUp } from '@afterbell/domain/applications/application-list-line'
import { maskPhone } from '@afterbell/domain/people/phone'
import { type KeptChange, keptIssue, type ListKind } from '../../people/imports/list-kind.ts'
import { type ApplicationState, loadApplicationState } from './application-state.ts'
import { keptDeeds, takeBackApplications } from './take-back-applications.ts'
import { planApplications, writeApplications } from './write-applications.ts'

/** The city platform's lists of applications (R32). */
export const applicationListKind: ListKind = {
  resource: 'applications',
  action: 'applications:import-applications',
  permission: 'applications:import',
  headings: APPLICATION_LIST_HEADINGS,
  required: APPLICATION_LIST_REQUIRED,

  async lock(tx, { schoolId }) {
    // Whoever enters an application by hand locks its pupil first.
    await tx.$queryRaw`SELECT 1 FROM "pupil" WHERE "school_id" = ${schoolId}::uuid ORDER BY "id" FOR NO KEY UPDATE`
    await tx.$queryRaw`SELECT 1 FROM "application" WHERE "school_id" = ${schoolId}::uuid ORDER BY "id" FOR UPDATE`
    await tx.$queryRaw`SELECT 1 FROM "club" WHERE "school_id" = ${schoolId}::uuid ORDER BY "id" FOR SHARE`
  },

  async judge(tx, viewer, rows, { termId }) {
    const state = await loadApplicationState(tx, viewer, termId)
    const check = checkApplicationList(rows, state)
    if (!check.ok)
      return { ok: false, code: check.code, missing: check.code === 'COLUMNS_MISSING' ? check.missing : [] }
    return {
      ok: true,
      lines: check.lines.map(({ line, verdict, issues, proposals, duplicateOf, known }) => ({
        row: line,
        verdict,
        issues: issues.map(keptIssue),
        proposals,
        duplicateOf: duplicateOf ?? null,
        changes: verdict === 'UPDATE' ? (known?.changes ?? []).map((each) => keptChange(each, state)) : [],
      })),
      skipped: check.skipped,
      unknownHeadings: check.unknownHeadings,
      write: async (at) => {
        const planned = planApplications(viewer, { lines: check.lines, state, at })
        await writeApplications(tx, viewer, { planned, termId: termId ?? '', at })
        return {
          lines: planned.map(({ line, id, known }) => ({ row: line, recordId: id, deeds: keptDeeds(known) })),
          effect: { recordIds: planned.map(({ id }) => id), touches: [] },
        }
      },
    }
  },

  takeBack: takeBackApplications,
}

const weekdayNames = ['', '周一', '周二', '周三', '周四', '周五']

/** What an update would change, as a person reads it; phones are shown masked, as everywhere. */
function keptChange(change: ApplicationChange, { clubs }: ApplicationState): KeptChange {
  const { field } = change
  const both = <Value>(from: Value | null, to: Value, text: (value: Value) => string): KeptChange => ({
    field,
    from: from === null ? null : text(from),
    to: text(to),
  })
  switch (field) {
    case 'weekdays':
      return both(change.from, change.to, (days) => days.map((day) => weekdayNames[day]).join('、'))
    case 'clubIds':
      return both(change.from, change.to, (ids) =>
        ids.map((id) => clubs.find((club) => club.id === id)?.name ?? '').join('、'),
      )
    case 'pickUp':
      return both(change.from, change.to, pickUpText)
    case 'confirmed':
      return both(change.from, change.to, String)
    case 'pickUpMode':
    case 'reason':
      return { field, from: change.from, to: change.to }
  }
}

const pickUpText = ({ name, phone }: PickUp) => [name ?? '', phone ? maskPhone(phone) : ''].join(' ').trim()
