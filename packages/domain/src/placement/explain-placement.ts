import { gradeName } from '../schools/grade.ts'
import type { SchoolWeekday } from '../schools/school-day.ts'
import type { DrawRule } from './draw-input.ts'
import type { ListResult } from './draw-result.ts'
import type { PlacementReason } from './placement-reason.ts'

type Locale = 'zh' | 'en'
type Kind = PlacementReason['kind']
type OfKind<Of extends Kind> = Extract<PlacementReason, { readonly kind: Of }>
/** What a club is called. */
export type ClubNames = (clubId: string) => string

const WEEKDAY_NAMES: Record<Locale, Record<SchoolWeekday, string>> = {
  zh: { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五' },
  en: { 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday' },
}

type Clause<Of extends Kind> = (reason: OfKind<Of>, club: string, nameOf: ClubNames) => string

/** What became of a choice, without the stop at its end: several are joined into one sentence. */
const CLAUSES: { readonly [Of in Kind]: Record<Locale, Clause<Of>> } = {
  PLACED: {
    zh: ({ order }, club) => `${club}：录取，你的序号是 ${order}`,
    en: ({ order }, club) => `${club}: placed; your number is ${order}`,
  },
  PINNED: {
    zh: (_, club) => `${club}：这是你的固定名额，不参加抽签`,
    en: (_, club) => `${club}: your pinned place, which is not drawn for`,
  },
  FULL: {
    zh: ({ lastOrder }, club) =>
      lastOrder === null ? `${club}的名额都是固定名额，没有参加抽签` : `${club}在第 ${lastOrder} 号录满`,
    en: ({ lastOrder }, club) =>
      lastOrder === null
        ? `all places of ${club} are pinned and none was drawn for`
        : `${club} was full at number ${lastOrder}`,
  },
  GRADE_NOT_ADMITTED: {
    zh: ({ grade }, club) => `${club}不招收${gradeName(grade, 'zh')}`,
    en: ({ grade }, club) => `${club} does not admit ${gradeName(grade, 'en')}`,
  },
  PINNED_ELSEWHERE: {
    zh: ({ clubId }, club, nameOf) => `${club}与你的固定名额（${nameOf(clubId)}）冲突`,
    en: ({ clubId }, club, nameOf) => `${club} stands against your pinned place in ${nameOf(clubId)}`,
  },
  CLASH: {
    zh: ({ clubId, weekday }, club, nameOf) =>
      `${club}与你先录取的${nameOf(clubId)}在${WEEKDAY_NAMES.zh[weekday]}时间冲突`,
    en: ({ clubId, weekday }, club, nameOf) =>
      `${club} meets on ${WEEKDAY_NAMES.en[weekday]} at the time of ${nameOf(clubId)}, in which you were placed before`,
  },
  LIMIT_REACHED: {
    zh: ({ limit }, club) => `每人最多参加 ${limit} 个社团，你已经满了，所以没有安排${club}`,
    en: ({ limit }, club) => `a pupil can have ${limit} clubs, and you had them before ${club} was drawn`,
  },
  CLOSED_UNDER_MINIMUM: {
    zh: ({ pupils, minimum }, club) => `${club}只有 ${pupils} 人，不足最低 ${minimum} 人，没有开班`,
    en: ({ pupils, minimum }, club) => `${club} had ${pupils} of the ${minimum} pupils that it needs and was closed`,
  },
  NOT_NEEDED: {
    zh: ({ clubId }, club, nameOf) => `${club}：你已录取到更靠前的志愿（${nameOf(clubId)}）`,
    en: ({ clubId }, club, nameOf) => `${club}: you were placed in ${nameOf(clubId)}, which you ranked higher`,
  },
  OUTWEIGHED: {
    zh: (_, club) => `${club}的名额按“第一志愿最多”的规则给了别人`,
    en: (_, club) => `the places of ${club} went to others, by the rule of most first choices`,
  },
}

function clause(reason: PlacementReason, clubId: string, nameOf: ClubNames, locale: Locale): string {
  // The table pairs each kind with its own clause; the compiler cannot follow that through the union.
  const write = CLAUSES[reason.kind][locale] as Clause<Kind>
  return write(reason, nameOf(clubId), nameOf)
}

const JOINTS: Record<Locale, { readonly between: string; readonly stop: string }> = {
  zh: { between: '；', stop: '。' },
  en: { between: '; ', stop: '.' },
}

function sentence(clauses: readonly string[], locale: Locale): string {
  const text = clauses.join(JOINTS[locale].between) + JOINTS[locale].stop
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Why one choice came to what it did, in one sentence. */
export function explainChoice(
  { clubId, reason }: ListResult['choices'][number],
  nameOf: ClubNames,
  locale: Locale,
): string {
  const number = reason.kind === 'FULL' || reason.kind === 'OUTWEIGHED' ? [yourNumber(reason.order, locale)] : []
  return sentence([clause(reason, clubId, nameOf, locale), ...number], locale)
}

const yourNumber = (order: number, locale: Locale) =>
  locale === 'zh' ? `你的序号是 ${order}` : `your number is ${order}`

const ordinal = (number: number): string => {
  const ending = number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

/**
 * What a list came to, in one sentence: the choices that were refused with their reasons, the pupil's number, and the place. What stands
 * behind the place is left out.
 */
export function explainList({ choices, clubId, order }: ListResult, nameOf: ClubNames, locale: Locale): string {
  const got = clubId === null ? -1 : choices.findIndex((choice) => choice.clubId === clubId)
  const refused = got < 0 ? choices : choices.slice(0, got)
  const clauses = refused.map((choice) => clause(choice.reason, choice.clubId, nameOf, locale))
  return sentence([...clauses, yourNumber(order, locale), outcome(got, clubId, choices, nameOf, locale)], locale)
}

function outcome(
  got: number,
  clubId: string | null,
  choices: ListResult['choices'],
  nameOf: ClubNames,
  locale: Locale,
): string {
  if (choices[got]?.reason.kind === 'PINNED') {
    return locale === 'zh'
      ? `你在${nameOf(clubId ?? '')}有固定名额`
      : `you have a pinned place in ${nameOf(clubId ?? '')}`
  }
  if (got >= 0) {
    return locale === 'zh' ? `你被录取到第 ${got + 1} 志愿` : `you were placed in your ${ordinal(got + 1)} choice`
  }
  return locale === 'zh'
    ? '这一次没有录取到社团，申请了托管的日子安排在托管班'
    : 'you were placed in no club, and are in care on the days applied for'
}

/** What the rule in force means, in words for parents. */
export function describeDrawRule(rule: DrawRule, locale: Locale): string {
  const texts: Record<DrawRule, Record<Locale, string>> = {
    DEFERRED_ACCEPTANCE: {
      zh: '按公布的序号依次录取：照真实意愿填报最有利，每个结果都有一句话的理由。',
      en: 'Places are given in the published order: ranking what one really wants is best, and every result has its reason.',
    },
    RANK_MAXIMAL: {
      zh: '先让最多的学生得到第一志愿，再第二志愿，依此类推：第一志愿更多，但填报可以取巧，也没有逐人的理由。',
      en: 'As many first choices as can be, then second ones, and so on: more first choices, but lists can be gamed and no result has a reason of its own.',
    },
  }
  return texts[rule][locale]
}
