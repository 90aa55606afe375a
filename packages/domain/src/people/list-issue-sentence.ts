import { ruleSentence } from '../input-rule.ts'
import { gradeNumeral } from '../schools/grade.ts'
import { APPLICATION_SENTENCES } from './application-issue-sentence.ts'
import { CLUB_SENTENCES } from './club-issue-sentence.ts'
import { type IssueSentences, type Locale, rows, rowsInEnglish } from './issue-sentences.ts'
import type { ListIssueCode, ListIssueData } from './list-issue.ts'

const kinds = { date: { zh: '日期', en: 'a date' }, boolean: { zh: '是/否', en: 'yes or no' } } as const

const SENTENCES: IssueSentences<ListIssueCode> = {
  MISSING: { zh: () => '这里没有填写，请补上。', en: () => 'This is empty; fill it in.' },
  FORMULA: {
    zh: () => '这里是公式，不能当作内容，请改填数值。',
    en: () => 'There is a formula here, which cannot be taken; type the value.',
  },
  UNEXPECTED_KIND: {
    zh: ({ kind }) => `表格软件把这里变成了${kinds[kind].zh}，请改成文字。`,
    en: ({ kind }) => `The spreadsheet made ${kinds[kind].en} of this; type it as text.`,
  },
  NAME_FAULT: {
    zh: ({ fault }) => ruleSentence({ code: 'name', fault }, 'zh'),
    en: ({ fault }) => ruleSentence({ code: 'name', fault }, 'en'),
  },
  PHONE_FAULT: {
    zh: ({ fault, digits }) => ruleSentence({ code: 'phone', fault, digits }, 'zh'),
    en: ({ fault, digits }) => ruleSentence({ code: 'phone', fault, digits }, 'en'),
  },
  NUMBER_UNREADABLE: {
    zh: () => '这个号码不完整或含有不该有的字符，请核对后重填。',
    en: () => 'This number is incomplete or has characters that do not belong; check and retype it.',
  },
  NUMBER_OF_OTHER_NAME: {
    zh: ({ lines }) => `第 ${rows(lines)} 行也是这个号码，姓名却不同，请核对是谁的号码。`,
    en: ({ lines }) => `The same number stands in ${rowsInEnglish(lines)} with another name; check whose it is.`,
  },
  HOME_CLASS_TAKEN_TWICE: {
    zh: ({ lines }) => `第 ${rows(lines)} 行也写了这个班的班主任，一个班只能有一位。`,
    en: ({ lines }) => `In ${rowsInEnglish(lines)} the same class has a head teacher too; it can have one.`,
  },
  GRADE_UNKNOWN: {
    zh: () => '没有这个年级，请填一年级至六年级。',
    en: () => 'There is no such grade; enter one of the six grades.',
  },
  CLASS_UNKNOWN: {
    zh: () => '学校没有这个班，请改正，或先建这个班。',
    en: () => 'The school has no such class; mend this, or add the class first.',
  },
  GRADE_CONTRADICTS_CLASS: {
    zh: ({ grade, classGrade }) =>
      `年级写的是${gradeNumeral(grade)}年级，班级却在${gradeNumeral(classGrade)}年级，请改正其中一个。`,
    en: ({ grade, classGrade }) =>
      `The grade says ${grade}, but the class is of grade ${classGrade}; mend one of them.`,
  },
  SEX_UNKNOWN: { zh: () => '性别请填男或女，或留空。', en: () => 'Enter 男 or 女, or leave it empty.' },
  RELATION_UNKNOWN: {
    zh: () => '看不懂这个关系，请填父亲、母亲、祖父、祖母、外祖父、外祖母或其他。',
    en: () => 'This relation is not known; enter 父亲, 母亲, 祖父, 祖母, 外祖父, 外祖母 or 其他.',
  },
  OFFICE_UNKNOWN: {
    zh: () => '学校没有这个处室或级部，请改正，或先建立它。',
    en: () => 'The school has no such office or grade department; mend this, or add it first.',
  },
  TEXT_TOO_LONG: {
    zh: ({ maximum }) => `不能超过 ${maximum} 个字。`,
    en: ({ maximum }) => `Enter at most ${maximum} characters.`,
  },
  NAME_WILL_CHANGE: {
    zh: () => '这个号码在学校里是另一个姓名，导入后姓名会改。',
    en: () => 'The school has this number under another name; the import would change the name.',
  },
  SAME_NAME_IN_CLASS: {
    zh: ({ lines }) => `第 ${rows(lines)} 行同班有同名学生，号码不同，请确认是两个人。`,
    en: ({ lines }) =>
      `In ${rowsInEnglish(lines)} the class has the same name with another number; make sure they are two.`,
  },
  SAME_NAME_KNOWN: {
    zh: () => '学校里这个班已有同名学生，号码不同，请确认是两个人。',
    en: () => 'The school has the same name in this class with another number; make sure they are two.',
  },
  SEVERAL_GRADES: {
    zh: () => '写了几个年级，只能记一个，因此不记年级。',
    en: () => 'Several grades are named and one can be kept; none is.',
  },
  GUARDIAN_NOT_STATED: {
    zh: () => '没有写家长，导入后可再补。',
    en: () => 'No guardian is named; one can be added later.',
  },
  DATE_UNREADABLE: {
    zh: () => '看不懂这个时间，请写成 2022-02-10 或 2022-02-10 08:30。',
    en: () => 'This is no date; write it as 2022-02-10 or 2022-02-10 08:30.',
  },
  YES_NO_UNREADABLE: {
    zh: () => '看不懂是或否，请填是、否，或留空。',
    en: () => 'This is neither yes nor no; enter 是 or 否, or leave it empty.',
  },
  COUNT_UNREADABLE: {
    zh: ({ maximum }) => `请填 1 至 ${maximum} 的整数。`,
    en: ({ maximum }) => `Enter a whole number from 1 to ${maximum}.`,
  },
  ...CLUB_SENTENCES,
  ...APPLICATION_SENTENCES,
}

/** One matter of one line, as a sentence for the person who imports the list. It never repeats what stands in the line. */
export function describeListIssue<Code extends ListIssueCode>(
  { code, data }: { readonly code: Code; readonly data: ListIssueData[Code] },
  locale: Locale,
): string {
  return SENTENCES[code][locale](data)
}

/** The codes that have a sentence. */
export const LIST_ISSUE_CODES = Object.keys(SENTENCES) as ListIssueCode[]
