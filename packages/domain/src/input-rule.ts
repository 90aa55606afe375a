import type { NameFault } from './people/name.ts'
import { PASSWORD_LENGTH, type PasswordFault } from './people/password.ts'
import type { PhoneFault } from './people/phone.ts'
import type { BellScheduleIssue } from './schools/bell-schedule.ts'

/** What each rule of our own says about a value, with the facts that its sentence needs and never the value itself. */
export interface InputRuleFacts {
  /** Another record has it already. */
  taken: object
  /** It names nothing that there is. */
  unknown: object
  required: object
  publicEntropy: object
  name: { readonly fault: NameFault }
  phone: { readonly fault: PhoneFault; readonly digits: number }
  pupilNumber: object
  staffNumber: object
  schoolRollNumber: object
  username: object
  password: { readonly fault: PasswordFault }
  wrongPassword: object
  samePassword: object
  preferencesTooLarge: object
  date: object
  endBeforeStart: object
  outsideTerm: object
  teachingOnWeekend: object
  firstServiceDayWithoutLessons: object
  makeUpWeekdayMissing: object
  weekdayWithoutMakeUp: object
  bellSchedule: { readonly fault: BellScheduleIssue['code'] }
  listedTwice: object
  moreThanAll: object
  wholeMonths: object
  oneMonth: object
  sizesOutOfOrder: object
  gradeLevelClub: object
  clubOfOtherGrade: object
  sessionsOverlap: object
  onePersonOnly: object
  representativeNeedsPupil: object
  tableRowLength: { readonly cells: number; readonly columns: number }
}

/** The code of a rule, as it stands in an issue's `params`. */
export type InputRuleCode = keyof InputRuleFacts

/** The rules that need no facts: those that may be raised by their code alone. */
export type InputRule = {
  [Code in InputRuleCode]: object extends InputRuleFacts[Code] ? Code : never
}[InputRuleCode]

/** The `params` of an issue of our own. */
export type InputRuleParams = { [Code in InputRuleCode]: { readonly code: Code } & InputRuleFacts[Code] }[InputRuleCode]

const PASSWORD_FAULTS: Record<PasswordFault, { zh: string; en: string }> = {
  TOO_SHORT: {
    zh: `密码至少 ${PASSWORD_LENGTH.minimum} 个字符；可以用一句话。`,
    en: `A password has at least ${PASSWORD_LENGTH.minimum} characters; a sentence will do.`,
  },
  TOO_LONG: {
    zh: `密码不超过 ${PASSWORD_LENGTH.maximum} 个字符。`,
    en: `A password has at most ${PASSWORD_LENGTH.maximum} characters.`,
  },
  HOLDS_USERNAME: { zh: '密码里不能含有用户名。', en: 'A password must not hold the user name.' },
  PATTERN: {
    zh: '密码是重复或连续的字符，容易被猜到，请换一个。',
    en: 'This password is a repetition or a sequence and easily guessed; choose another.',
  },
  COMMON: {
    zh: '这个密码很多人在用，容易被猜到，请换一个。',
    en: 'Many people use this password, so it is easily guessed; choose another.',
  },
}

type Sentence<Facts> = (facts: Facts) => string

const NAME_FAULTS: Record<NameFault, { zh: string; en: string }> = {
  EMPTY: { zh: '请填写姓名。', en: 'Enter a name.' },
  TOO_SHORT: { zh: '姓名至少两个字。', en: 'A name has at least two characters.' },
  TOO_LONG: {
    zh: '姓名过长：汉字不超过 20 个，字母不超过 60 个。',
    en: 'The name is too long: at most 20 Chinese characters or 60 letters.',
  },
  NOT_LETTERS: {
    zh: '姓名只能是汉字，或只是字母；数字、括号和说明请写在备注里。',
    en: 'A name is Chinese characters or letters alone; put digits, brackets and remarks elsewhere.',
  },
  WORD_OF_A_LIST: { zh: '这不像姓名，请填写真实姓名。', en: 'This does not look like a name; enter the real one.' },
}

const phoneSentence: { zh: Sentence<InputRuleFacts['phone']>; en: Sentence<InputRuleFacts['phone']> } = {
  zh: ({ fault, digits }) => {
    if (fault === 'EMPTY') return '请填写手机号码。'
    if (fault === 'TOO_SHORT' || fault === 'TOO_LONG') return `手机号码应为 11 位，这里是 ${digits} 位。`
    return fault === 'NOT_MOBILE' ? '手机号码以 1 开头，请填写大陆手机号码。' : '手机号码只含数字，一格填一个号码。'
  },
  en: ({ fault, digits }) => {
    if (fault === 'EMPTY') return 'Enter a mobile number.'
    if (fault === 'TOO_SHORT' || fault === 'TOO_LONG') return `A mobile number has 11 digits; this has ${digits}.`
    return fault === 'NOT_MOBILE'
      ? 'Enter a mainland mobile number; it begins with 1.'
      : 'A mobile number is digits alone, one number to a field.'
  },
}

const BELL_FAULTS: Record<BellScheduleIssue['code'], { zh: string; en: string }> = {
  WINDOW_REVERSED: { zh: '服务结束时间应晚于开始时间。', en: 'The service must end after it starts.' },
  NO_PERIOD: { zh: '至少要有一个课时。', en: 'There must be at least one period.' },
  SLOT_REVERSED: { zh: '课时的结束时间应晚于开始时间。', en: 'A period must end after it starts.' },
  SLOT_OUTSIDE_WINDOW: { zh: '课时应在服务时段之内。', en: 'A period must lie within the service.' },
  SLOTS_OUT_OF_ORDER: { zh: '课时应按时间先后排列。', en: 'Periods must stand in the order of time.' },
  SLOTS_OVERLAP: { zh: '课时之间不能重叠。', en: 'Periods must not overlap.' },
  PERIOD_OF_WRONG_LENGTH: {
    zh: '课时应一样长，半课时是其一半。',
    en: 'Periods are equally long, and half periods half as long.',
  },
}

const SENTENCES: {
  readonly [Code in InputRuleCode]: { zh: Sentence<InputRuleFacts[Code]>; en: Sentence<InputRuleFacts[Code]> }
} = {
  taken: both('已被使用，请换一个。', 'This is taken; choose another.'),
  unknown: both('没有找到，请从列出的项目中选择。', 'There is no such record; choose one from the list.'),
  required: both('请填写。', 'Fill this in.'),
  name: { zh: ({ fault }) => NAME_FAULTS[fault].zh, en: ({ fault }) => NAME_FAULTS[fault].en },
  phone: phoneSentence,
  pupilNumber: both('学号由 2 至 20 位数字或字母组成。', 'A pupil number is 2 to 20 digits or letters.'),
  staffNumber: both(
    '工号由数字组成，前面可有不超过 4 个字母，例如 T005。',
    'A staff number is digits, with up to 4 letters before them, such as T005.',
  ),
  schoolRollNumber: both(
    '学籍号共 19 位：G、J 或 L 开头，后接 18 位。',
    'A roll number has 19 characters: G, J or L and 18 more.',
  ),
  username: both(
    '用户名为 3 至 30 个小写字母或数字，中间可用点、横线和下划线。',
    'A user name is 3 to 30 letters in lower case or digits, with dots, hyphens and underscores between.',
  ),
  password: { zh: ({ fault }) => PASSWORD_FAULTS[fault].zh, en: ({ fault }) => PASSWORD_FAULTS[fault].en },
  wrongPassword: both('当前密码不正确，请重新输入。', 'This is not the current password; enter it again.'),
  samePassword: both('新密码与当前密码相同，请换一个。', 'This is the current password; choose another.'),
  preferencesTooLarge: both('偏好设置太大，没有保存。', 'These preferences are too large and were not saved.'),
  date: both('请填写日期，例如 2022-02-14。', 'Enter a date, such as 2022-02-14.'),
  endBeforeStart: both('结束应晚于开始。', 'The end must come after the start.'),
  outsideTerm: both('日期应在学期之内。', 'The date must lie within the term.'),
  teachingOnWeekend: both(
    '周末上课请设为补课日，并选择按星期几的课表。',
    'Lessons on a weekend are a make-up day; say which weekday it follows.',
  ),
  firstServiceDayWithoutLessons: both(
    '课后服务首日这一天须上课。请先修改学期的服务首日。',
    'The first service day must have lessons. Change the term’s first service day first.',
  ),
  makeUpWeekdayMissing: both('补课日请选择按星期几的课表。', 'Choose which weekday a make-up day follows.'),
  weekdayWithoutMakeUp: both('只有补课日可以按另一天的课表。', 'Only a make-up day follows another weekday.'),
  bellSchedule: { zh: ({ fault }) => BELL_FAULTS[fault].zh, en: ({ fault }) => BELL_FAULTS[fault].en },
  wholeMonths: both(
    '教育局的数据按整月查看，请选择从某月第一天到某月最后一天，至多 24 个月。',
    'A bureau asks by whole months: from the first day of a month to the last of one, at most 24.',
  ),
  oneMonth: both(
    '月报按月编制，请选择从某月第一天到该月最后一天。',
    'A report is made for one month: ask from its first day to its last.',
  ),
  moreThanAll: both('完成的人数不能多于总人数。', 'No more can be done than there are.'),
  listedTwice: both('重复了，请只保留一项。', 'This is listed twice; keep one.'),
  sizesOutOfOrder: both('人数应为：最低 ≤ 目标 ≤ 上限。', 'Sizes must be: minimum ≤ target ≤ maximum.'),
  gradeLevelClub: both('年级社团只招收一个年级。', 'A club at grade level admits one grade.'),
  clubOfOtherGrade: both(
    '这个社团不招收该生的年级，请另选。',
    'This club does not admit the pupil’s grade; choose another.',
  ),
  sessionsOverlap: both('同一社团的活动时间不能重叠。', 'The sessions of a club must not overlap.'),
  onePersonOnly: both(
    '请选择一名教职工或一名家长，只选其一。',
    'Choose a member of staff or a guardian, and only one.',
  ),
  representativeNeedsPupil: both('家长代表须注明其孩子。', 'For a parent representative, name the pupil.'),
  publicEntropy: both(
    '公开随机数为 1 至 200 个可见字符，首尾不留空格。',
    'Public entropy is 1 to 200 printable characters, without blanks at its ends.',
  ),
  tableRowLength: {
    zh: ({ cells, columns }) => `表格的这一行有 ${cells} 格，表头有 ${columns} 格，应相同。`,
    en: ({ cells, columns }) => `This row has ${cells} cells and the header ${columns}; they must be equal.`,
  },
}

/** The sentence of a rule. */
export function ruleSentence(params: InputRuleParams, locale: 'zh' | 'en'): string {
  const sentence = SENTENCES[params.code][locale] as Sentence<InputRuleParams>
  return sentence(params)
}

/** Reads an issue's `params`; undefined when they are not of a rule of ours. */
export function inputRuleParams(params: Record<string, unknown> | undefined): InputRuleParams | undefined {
  return typeof params?.code === 'string' && Object.hasOwn(SENTENCES, params.code)
    ? (params as InputRuleParams)
    : undefined
}

/** Codes of all rules. */
export const INPUT_RULE_CODES = Object.keys(SENTENCES) as InputRuleCode[]

function both(zh: string, en: string): { zh: () => string; en: () => string } {
  return { zh: () => zh, en: () => en }
}
