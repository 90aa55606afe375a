import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { formatTimeOfDay } from '@afterbell/domain/schools/time-of-day'
import type { StaffingWarning } from '@afterbell/domain/timetable/staffing'
import { UserError } from '../../graphql/errors.ts'
import type { Sentence } from '../../locale.ts'

const weekdays: Record<'zh' | 'en', readonly string[]> = {
  zh: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

/** Who or what would be in two places, or which pupils. */
export const clashKinds = ['ADULT', 'VENUE', 'PUPILS'] as const

/** A hard clash, in names: who, when, and between what. */
export interface NamedClash {
  readonly kind: (typeof clashKinds)[number]
  /** The adult or the venue; of pupils empty, they are only counted. */
  readonly subject: string
  readonly pupils: number
  /** The date; empty where it is so each week. */
  readonly date: SchoolDate | null
  readonly weekday: number
  readonly startsAt: number
  readonly endsAt: number
  /** The two sessions, or a session and a duty post. */
  readonly between: readonly [string, string]
}

/** Where the editor can look for somebody or some place that is free. */
export interface SuggestionQuestion {
  readonly termId: string
  readonly sessionId: string
  readonly date: SchoolDate | null
  readonly startsAt: number | null
  readonly endsAt: number | null
}

function clashText(
  { kind, subject, pupils, date, weekday, startsAt, endsAt, between }: NamedClash,
  language: 'zh' | 'en',
) {
  const [one, other] = between
  const when = `${date ?? weekdays[language][weekday]} ${formatTimeOfDay(startsAt)}–${formatTimeOfDay(endsAt)}`
  if (kind === 'PUPILS') {
    return language === 'zh'
      ? `${when}有 ${pupils} 名学生同时在「${one}」和「${other}」`
      : `${pupils} pupils are in both ${one} and ${other} on ${when}`
  }
  return language === 'zh'
    ? `${when}${subject}同时在「${one}」和「${other}」`
    : `${subject} would be in both ${one} and ${other} on ${when}`
}

/** Somebody, a venue or pupils would be in two places at one time: this is never saved (R16, R55, R59). */
export class TimetableClashError extends UserError {
  readonly code = 'TIMETABLE_CLASH'
  readonly sentence: Sentence
  readonly clashes: readonly NamedClash[]
  readonly question: SuggestionQuestion | null
  constructor(clashes: readonly NamedClash[], question: SuggestionQuestion | null) {
    super()
    this.clashes = clashes
    this.question = question
    const said = (language: 'zh' | 'en') =>
      clashes.map((clash) => clashText(clash, language)).join(language === 'zh' ? '；' : '; ')
    this.sentence =
      clashes.length > 0
        ? {
            zh: `没有保存：${said('zh')}。请另选人员、场地或时间。`,
            en: `Not saved: ${said('en')}. Choose another person, venue or time.`,
          }
        : {
            zh: '没有保存：刚刚有人在同一时间作了安排。请刷新后再试。',
            en: 'Not saved: somebody has just arranged something at the same time. Refresh and try again.',
          }
  }
}

/** The session has a leader already, or that date an exception of the kind. */
export class AlreadyArrangedError extends UserError {
  readonly code = 'ALREADY_ARRANGED'
  readonly sentence: Sentence = {
    zh: '没有保存：这里已经有安排（一次课只有一人负责，同一天同类的例外也只有一项）。请刷新后修改已有的安排。',
    en: 'Not saved: this is arranged already (one person is in charge of a session, and a date has one exception of a kind). Refresh, then change what is there.',
  }
}

const warningTexts: {
  readonly [Code in StaffingWarning['code']]: Record<
    'zh' | 'en',
    (warning: Extract<StaffingWarning, { code: Code }>, name: string) => string
  >
} = {
  NOT_AVAILABLE: {
    zh: ({ weekday }, name) => `${name}${weekdays.zh[weekday]}不能值守`,
    en: ({ weekday }, name) => `${name} is not available on ${weekdays.en[weekday]}`,
  },
  TOO_MANY_DAYS: {
    zh: ({ days, most }, name) => `${name}每周值守 ${days} 天，多于约定的 ${most} 天`,
    en: ({ days, most }, name) => `${name} would serve ${days} days a week, and ${most} are agreed`,
  },
  OVER_CAPACITY: {
    zh: ({ pupils, capacity }, name) => `${name}有 ${pupils} 人，场地只容纳 ${capacity} 人`,
    en: ({ pupils, capacity }, name) => `${name} has ${pupils} pupils, and the venue holds ${capacity}`,
  },
}

/** A warning with the name of the person or the session that it is about. */
export type NamedWarning = StaffingWarning & { readonly name: string }

/** A warning as a sentence. */
export function warningText(warning: NamedWarning, language: 'zh' | 'en'): string {
  const text = warningTexts[warning.code][language] as (warning: StaffingWarning, name: string) => string
  return text(warning, warning.name)
}

/** Something speaks against it without forbidding it: it is saved when the editor confirms (R21). */
export class ConfirmationNeededError extends UserError {
  readonly code = 'CONFIRMATION_NEEDED'
  readonly sentence: Sentence
  readonly warnings: readonly NamedWarning[]
  constructor(warnings: readonly NamedWarning[]) {
    super()
    this.warnings = warnings
    const said = (language: 'zh' | 'en', separator: string) =>
      warnings.map((warning) => warningText(warning, language)).join(separator)
    this.sentence = {
      zh: `尚未保存，请确认：${said('zh', '；')}。`,
      en: `Not saved yet, please confirm: ${said('en', '; ')}.`,
    }
  }
}

/** The session does not take place on that date, so nothing can differ. */
export class NotHeldError extends UserError {
  readonly code = 'NOT_HELD'
  readonly sentence: Sentence = {
    zh: '没有保存：这一天没有这次课（校历上不是服务日，或不按那个星期几上课）。请另选日期。',
    en: 'Not saved: this session is not held on that date (no service by the calendar, or another weekday’s pattern). Choose another date.',
  }
}

/** Sessions, adults or assignments changed since adults were proposed. */
export class StaffingInputsChangedError extends UserError {
  readonly code = 'STAFFING_INPUTS_CHANGED'
  readonly sentence: Sentence = {
    zh: '没有保存：课表、人员或值守安排在建议之后有变化。请重新生成建议。',
    en: 'Not saved: sessions, adults or assignments changed after this proposal. Propose again.',
  }
}

/** No session of a weekday lacks an adult whom the same session of another has. */
export class NothingToCopyError extends UserError {
  readonly code = 'NOTHING_TO_COPY'
  readonly sentence: Sentence
  constructor(from: number, to: number) {
    super()
    this.sentence = {
      zh: `没有可照搬的：${weekdays.zh[to]}您能安排的班和社团都已有人，或${weekdays.zh[from]}没有同名的班和社团，或当值的人那时另有安排。`,
      en: `Nothing to copy: on ${weekdays.en[to]} the classes and clubs that you may arrange have somebody already, or ${weekdays.en[from]} has none of the same name, or its adults are elsewhere then.`,
    }
  }
}
