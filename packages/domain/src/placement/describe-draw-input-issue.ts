import { gradeName } from '../schools/grade.ts'
import type { DrawInputIssue, DrawRow } from './check-draw-input.ts'

type Locale = 'zh' | 'en'
type Code = DrawInputIssue['code']
type Sentences = {
  readonly [Of in Code]: Record<Locale, (issue: Extract<DrawInputIssue, { readonly code: Of }>) => string>
}

const ROWS: Record<DrawRow | 'OPTIONS', Record<Locale, string>> = {
  DRAW: { zh: '本次抽签', en: 'the draw' },
  SLOT: { zh: '时段', en: 'slot' },
  CLUB: { zh: '社团', en: 'club' },
  PUPIL: { zh: '学生', en: 'pupil' },
  PIN: { zh: '固定名额', en: 'pinned place' },
  LIST: { zh: '志愿表', en: 'list' },
  CHOICE: { zh: '志愿', en: 'choice' },
  CLOSING_ORDER: { zh: '停开顺序', en: 'closing order' },
  PERIOD: { zh: '课时', en: 'period' },
  OPTIONS: { zh: '抽签设置', en: 'options' },
}

const SENTENCES: Sentences = {
  IDENTIFIER_MALFORMED: {
    zh: ({ row, id }) => `${ROWS[row].zh}的标识“${id}”只能用字母、数字、- 和 _，最多 64 个，请更正。`,
    en: ({ row, id }) =>
      `The identifier "${id}" of ${ROWS[row].en} may have letters, digits, - and _, 64 at most; mend it.`,
  },
  REPEATED: {
    zh: ({ row, id }) => `${ROWS[row].zh}“${id}”出现了两次，请去掉一个。`,
    en: ({ row, id }) => `${ROWS[row].en} "${id}" stands there twice; take one away.`,
  },
  UNKNOWN: {
    zh: ({ row, id }) => `没有${ROWS[row].zh}“${id}”，请更正，或先把它加入本次抽签。`,
    en: ({ row, id }) => `There is no ${ROWS[row].en} "${id}"; mend this, or add it to the draw first.`,
  },
  NUMBER_OUT_OF_RANGE: {
    zh: ({ row, id }) => `${ROWS[row].zh}“${id}”中有超出范围的数字，请更正。`,
    en: ({ row, id }) => `${ROWS[row].en} "${id}" has a number out of its range; mend it.`,
  },
  SIZES_CONTRADICT: {
    zh: ({ clubId }) => `社团“${clubId}”的人数须满足：最低 ≤ 目标 ≤ 名额，名额至少 1，请更正。`,
    en: ({ clubId }) => `Club "${clubId}" needs minimum ≤ target ≤ places, and one place at least; mend its sizes.`,
  },
  NOT_ON_ITS_SLOT: {
    zh: ({ clubId }) => `社团“${clubId}”在它所属时段的那一天没有活动，请更正时段或活动时间。`,
    en: ({ clubId }) => `Club "${clubId}" does not meet on the day of its slot; mend the slot or the sessions.`,
  },
  TIMES_MALFORMED: {
    zh: ({ clubId }) => `社团“${clubId}”的活动时间不对，请更正。`,
    en: ({ clubId }) => `Club "${clubId}" has a session whose time is wrong; mend it.`,
  },
  LISTED_IN_OTHER_SLOT: {
    zh: ({ pupilId, clubId, slotId }) => `学生“${pupilId}”把社团“${clubId}”填在时段“${slotId}”，它不在那里，请更正。`,
    en: ({ pupilId, clubId, slotId }) =>
      `Pupil "${pupilId}" ranked club "${clubId}" in slot "${slotId}", where it is not; mend the list.`,
  },
  CLOSING_ORDER_LACKS: {
    zh: ({ clubId }) => `社团“${clubId}”有最低人数，却不在停开顺序里，请补上。`,
    en: ({ clubId }) => `Club "${clubId}" has a minimum but is not in the closing order; add it.`,
  },
  PINS_OVER_MAXIMUM: {
    zh: ({ clubId, pins, maximum }) => `社团“${clubId}”有 ${pins} 个固定名额，超过名额 ${maximum}，请减少或增加名额。`,
    en: ({ clubId, pins, maximum }) =>
      `Club "${clubId}" has ${pins} pinned places and only ${maximum} in all; unpin some or add places.`,
  },
  PINS_CLASH: {
    zh: ({ pupilId, clubId, otherClubId }) =>
      `学生“${pupilId}”在同一时间有两个固定名额（“${clubId}”和“${otherClubId}”），请取消一个。`,
    en: ({ pupilId, clubId, otherClubId }) =>
      `Pupil "${pupilId}" is pinned to "${clubId}" and "${otherClubId}" at one time; unpin one.`,
  },
  PERIODS_MISSING: {
    zh: ({ grade, weekday }) =>
      `${gradeName(grade, 'zh')}星期${'一二三四五'[weekday - 1] ?? weekday}没有作息，却有人申请托管，请先设置作息。`,
    en: ({ grade, weekday }) =>
      `${gradeName(grade, 'en')} has no periods on weekday ${weekday}, for which care was applied; set its bells first.`,
  },
  LIST_TOO_LONG: {
    zh: ({ pupilId, slotId, longest }) =>
      `学生“${pupilId}”在时段“${slotId}”的志愿太多，这条规则最多 ${longest} 个，请减少。`,
    en: ({ pupilId, slotId, longest }) =>
      `Pupil "${pupilId}" ranked too many clubs in slot "${slotId}"; this rule takes ${longest} at most.`,
  },
}

/** What is wrong in a draw's input, where, and what now. */
export function describeDrawInputIssue<Of extends Code>(
  issue: Extract<DrawInputIssue, { readonly code: Of }>,
  locale: Locale,
): string {
  const text = SENTENCES[issue.code as Of][locale](issue)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
