import { CLUB_LIST_REQUIRED, type ClubChange, checkClubList } from '@afterbell/domain/clubs/club-list'
import { CLUB_LIST_HEADINGS } from '@afterbell/domain/clubs/club-list-columns'
import { gradeName } from '@afterbell/domain/schools/grade'
import { type KeptChange, keptIssue, type ListKind } from '../../people/imports/list-kind.ts'
import { weekdayWord } from '../errors/wording.ts'
import { type ClubState, loadClubState } from './club-state.ts'
import { keptDeeds, takeBackClubs } from './take-back-clubs.ts'
import { planClubs, writeClubs } from './write-clubs.ts'

/** A school's own lists of clubs (R18). */
export const clubListKind: ListKind = {
  resource: 'clubs',
  action: 'clubs:import-clubs',
  permission: 'clubs:import',
  headings: CLUB_LIST_HEADINGS,
  required: CLUB_LIST_REQUIRED,

  async lock(tx, { schoolId }) {
    await tx.$queryRaw`SELECT 1 FROM "club" WHERE "school_id" = ${schoolId}::uuid ORDER BY "id" FOR UPDATE`
    await tx.$queryRaw`SELECT 1 FROM "venue" WHERE "school_id" = ${schoolId}::uuid ORDER BY "id" FOR NO KEY UPDATE`
  },

  async judge(tx, viewer, rows, { termId }) {
    const state = await loadClubState(tx, viewer, termId)
    const check = checkClubList(rows, state)
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
        const planned = planClubs(check.lines, state)
        await writeClubs(tx, viewer, { planned, termId: termId ?? '', at })
        return {
          lines: planned.map(({ line, id, before }) => ({ row: line, recordId: id, deeds: keptDeeds(before) })),
          effect: { recordIds: planned.map(({ id }) => id), touches: [] },
        }
      },
    }
  },

  takeBack: takeBackClubs,
}

/** What an update would change, as a person reads it. */
function keptChange(change: ClubChange, { venues, staff }: ClubState): KeptChange {
  const { field } = change
  const both = <Value>(from: Value | null, to: Value, text: (value: Value) => string): KeptChange => ({
    field,
    from: from === null ? null : text(from),
    to: text(to),
  })
  switch (field) {
    case 'venueId':
      return both(change.from, change.to, (id) => venues.find((venue) => venue.id === id)?.name ?? '')
    case 'teacherIds':
      return both(change.from, change.to, (ids) =>
        ids.map((id) => staff.find((member) => member.id === id)?.name ?? '').join('、'),
      )
    case 'grades':
      return both(change.from, change.to, (grades) => grades.map((grade) => gradeName(grade, 'zh')).join('、'))
    case 'sessions':
      return both(change.from, change.to, (sessions) =>
        sessions.map(({ weekday, period }) => `${weekdayWord(weekday).zh}第${period}课时`).join('、'),
      )
    case 'category':
    case 'level':
      return { field, from: change.from, to: change.to }
    case 'minimum':
    case 'target':
    case 'maximum':
      return both(change.from, change.to, String)
  }
}
