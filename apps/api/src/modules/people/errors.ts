import { REVEALS_AN_HOUR } from '@afterbell/domain/people/reveal-quota'
import { builder } from '../../graphql/builder.ts'
import { UserError, UserErrorInterface } from '../../graphql/errors.ts'
import type { Sentence } from '../../locale.ts'
import { refusalText, type SpreadsheetRefusedError } from '../../spreadsheet/refusals.ts'

/** The uploaded file is no spreadsheet that can be read. */
export class UnreadableFileError extends UserError {
  readonly code = 'UNREADABLE_FILE'
  readonly reason: string
  readonly sentence: Sentence
  constructor(refusal: SpreadsheetRefusedError) {
    super()
    this.reason = refusal.code
    this.sentence = { zh: refusalText(refusal, 'zh'), en: refusalText(refusal, 'en') }
  }
}
builder.objectType(UnreadableFileError, {
  name: 'UnreadableFileError',
  description: '文件无法作为电子表格读取，并说明原因。 The file cannot be read as a spreadsheet; the message says why.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    reason: t.exposeString('reason', { description: '原因的代码，例如 MACROS。 The reason’s code, such as MACROS.' }),
  }),
})

const headerSentence: Sentence = {
  zh: '在前 10 行没有找到表头。请检查是否选对了工作表，表头里要有学号（工号）、姓名等列名。',
  en: 'No header was found in the first 10 rows. Check that this is the right worksheet; its header must name columns such as 学号 (工号) and 姓名.',
}

const columnsSentence = (headings: readonly string[]): Sentence => ({
  zh: `表头缺少这些列：${headings.join('、')}。请补上后重新上传。`,
  en: `The header lacks these columns: ${headings.join(', ')}. Add them and upload the file again.`,
})

/** The worksheet is not such a list: it has no header, or lacks columns without which no line could be taken over. */
export class NotAListError extends UserError {
  readonly code = 'NOT_A_LIST'
  readonly missing: readonly string[]
  readonly sentence: Sentence
  /** @param headings what the missing columns are called; none when there is no header at all */
  constructor(missing: readonly string[], headings: readonly string[]) {
    super()
    this.missing = missing
    this.sentence = headings.length === 0 ? headerSentence : columnsSentence(headings)
  }
}
builder.objectType(NotAListError, {
  name: 'NotAListError',
  description:
    '工作表不是这种名单：没有表头，或缺少必需的列。 The worksheet is not such a list: no header, or columns missing.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    missing: t.stringList({
      description: '缺少的列。 The columns that are missing.',
      resolve: ({ missing }) => [...missing],
    }),
  }),
})

/** The import is not in a state in which this can be done. */
export class ImportClosedError extends UserError {
  readonly code = 'IMPORT_CLOSED'
  readonly sentence = {
    zh: '这次导入已经写入或撤销，不能再改。请重新上传名单。',
    en: 'This import is committed or undone and can no longer be changed. Upload the list again.',
  }
}
builder.objectType(ImportClosedError, {
  name: 'ImportClosedError',
  description: '导入已写入或撤销，不能再改。 The import is committed or undone.',
  interfaces: [UserErrorInterface],
})

/** Lines must be mended or dropped first. */
export class ImportHasInvalidLinesError extends UserError {
  readonly code = 'IMPORT_HAS_INVALID_LINES'
  readonly count: number
  readonly sentence: Sentence
  constructor(count: number) {
    super()
    this.count = count
    this.sentence = {
      zh: `还有 ${count} 行有误，没有写入任何内容。请改正或舍弃这些行后再写入。`,
      en: `There are ${count} invalid lines; nothing was written. Mend or drop them, then commit.`,
    }
  }
}
builder.objectType(ImportHasInvalidLinesError, {
  name: 'ImportHasInvalidLinesError',
  description: '还有错误的行，须先改正或舍弃。 Invalid lines must be mended or dropped first.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({ count: t.exposeInt('count', { description: '行数。 How many.' }) }),
})

/** What the school has changed since the lines were judged: the new verdicts are to be looked at before anything is written. */
export class ImportOutdatedError extends UserError {
  readonly code = 'IMPORT_OUTDATED'
  readonly count: number
  readonly sentence: Sentence
  constructor(count: number) {
    super()
    this.count = count
    this.sentence = {
      zh: `检查之后学校的数据有变化，${count} 行的结论随之改变，没有写入任何内容。请再看一遍后写入。`,
      en: `The school’s data changed since the check, and with it the verdicts of ${count} lines; nothing was written. Look at them, then commit.`,
    }
  }
}
builder.objectType(ImportOutdatedError, {
  name: 'ImportOutdatedError',
  description: '检查之后数据有变化，须再看一遍。 Verdicts changed since the check; look at them again.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({ count: t.exposeInt('count', { description: '行数。 How many lines.' }) }),
})

/** The account has seen as many phones and roll numbers in full as anybody may within an hour. */
export class RevealQuotaError extends UserError {
  readonly code = 'REVEAL_QUOTA'
  readonly sentence = {
    zh: `一小时内最多查看 ${REVEALS_AN_HOUR} 人的完整号码，已达到上限，并已记入操作记录。请一小时后再试。`,
    en: `Numbers of at most ${REVEALS_AN_HOUR} people can be shown in full within an hour. That many were, and it stands in the activity log. Try again in an hour.`,
  }
}
builder.objectType(RevealQuotaError, {
  name: 'RevealQuotaError',
  description: '一小时内查看的完整号码过多。 Too many numbers were shown in full within an hour.',
  interfaces: [UserErrorInterface],
})
