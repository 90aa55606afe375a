import { builder } from '../../graphql/builder.ts'
import { UserError, UserErrorInterface } from '../../graphql/errors.ts'

/** The figures are no longer those that were read. */
export class ReportChangedError extends UserError {
  readonly code = 'REPORT_CHANGED'
  readonly sentence = {
    zh: '没有签发：您看到的数字刚刚有了变化。请重新查看后再签发。',
    en: 'Not signed: the figures that you read have just changed. Look at them again, then sign.',
  }
}
builder.objectType(ReportChangedError, {
  name: 'ReportChangedError',
  description: '数字已与看到的不同。 The figures are no longer those that were read.',
  interfaces: [UserErrorInterface],
})

/** A report that cannot be signed now. */
export class ReportNotReadyError extends UserError {
  readonly code = 'REPORT_NOT_READY'
  readonly sentence
  constructor(why: 'MONTH_NOT_OVER' | 'FACTS_DIFFER' | 'NOTHING_CHANGED') {
    super()
    this.sentence = reasons[why]
  }
}
const reasons = {
  MONTH_NOT_OVER: {
    zh: '没有签发：这个月还没有结束。月末之后再签发。',
    en: 'Not signed: the month is not over. Sign it after its last day.',
  },
  FACTS_DIFFER: {
    zh: '没有签发：汇总数字与点名册不一致。请管理员运行 facts:verify 核对。',
    en: 'Not signed: the sums are not what the registers say. Have the administrator run facts:verify.',
  },
  NOTHING_CHANGED: {
    zh: '没有签发：与上一版完全相同，不需要更正版。',
    en: 'Not signed: it is the same as the last version, and needs no correction.',
  },
} as const
builder.objectType(ReportNotReadyError, {
  name: 'ReportNotReadyError',
  description: '现在不能签发。 The report cannot be signed now.',
  interfaces: [UserErrorInterface],
})

/** A report that was returned or replaced already. */
export class ReportNotInForceError extends UserError {
  readonly code = 'REPORT_NOT_IN_FORCE'
  readonly sentence = {
    zh: '没有退回：这一版已被退回，或已由更正版取代。请刷新。',
    en: 'Not returned: this version was returned already, or replaced by a correction. Refresh.',
  }
}
builder.objectType(ReportNotInForceError, {
  name: 'ReportNotInForceError',
  description: '这一版已不是现行的。 This version is not in force.',
  interfaces: [UserErrorInterface],
})
