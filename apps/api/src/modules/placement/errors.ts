import type { DrawState } from '@afterbell/db/client'
import type { DrawInputIssue } from '@afterbell/domain/placement/check-draw-input'
import { describeDrawInputIssue } from '@afterbell/domain/placement/describe-draw-input-issue'
import { UserError } from '../../graphql/errors.ts'
import type { Sentence } from '../../locale.ts'

/** The term has no commitment, or another is in use. */
export class CommitmentMissingError extends UserError {
  readonly code = 'COMMITMENT_MISSING'
  readonly sentence = {
    zh: '本学期还没有公布抽签承诺。请先公布承诺，再试排。',
    en: 'No commitment is published for this term. Publish one first, then run a draw.',
  }
}

/** A commitment already has its entropy, or the term has a commitment that is not used up. */
export class CommitmentFixedError extends UserError {
  readonly code = 'COMMITMENT_FIXED'
  readonly sentence = {
    zh: '抽签承诺和公开随机数一经记入不可更改。要重新抽签，请先撤销已发布的编排。',
    en: 'A commitment and its public entropy never change once entered. Undo the published draw first to draw anew.',
  }
}

/** So many contradictions are said; the others are mostly alike. */
const mostSaid = 5

/** A contradiction with its clubs by name; pupils stay pseudonyms. */
const withClubNames = (issue: DrawInputIssue, nameOf: (id: string) => string): DrawInputIssue => ({
  ...issue,
  ...('clubId' in issue && { clubId: nameOf(issue.clubId) }),
  ...('otherClubId' in issue && { otherClubId: nameOf(issue.otherClubId) }),
})

/** The draw's input contradicts itself; nothing was drawn. */
export class DrawInputRefusedError extends UserError {
  readonly code = 'DRAW_INPUT_REFUSED'
  readonly sentence: Sentence
  readonly issues: readonly DrawInputIssue[]
  constructor(issues: readonly DrawInputIssue[], nameOf: (id: string) => string) {
    super()
    this.issues = issues
    const said = (locale: 'zh' | 'en') =>
      issues.slice(0, mostSaid).map((issue) => describeDrawInputIssue(withClubNames(issue, nameOf), locale))
    this.sentence = {
      zh: `没有开始试排：${said('zh').join('')}`,
      en: `The dry run did not start: ${said('en').join(' ')}`,
    }
  }
}

const stateWords: Record<DrawState, Sentence> = {
  QUEUED: { zh: '还在排队', en: 'is still queued' },
  RUNNING: { zh: '还在计算', en: 'is still running' },
  READY: { zh: '是一次试排', en: 'is a dry run' },
  FAILED: { zh: '没有完成', en: 'has failed' },
  CANCELLED: { zh: '已取消', en: 'was cancelled' },
  PUBLISHED: { zh: '已发布', en: 'is published' },
  UNDONE: { zh: '已撤销', en: 'was undone' },
}

/** The draw is not in the state that the step starts from. */
export class DrawStateError extends UserError {
  readonly code = 'DRAW_STATE'
  readonly sentence: Sentence
  readonly state: DrawState
  constructor(state: DrawState) {
    super()
    this.state = state
    this.sentence = {
      zh: `这次编排${stateWords[state].zh}，不能进行这一步。请刷新后再看。`,
      en: `This draw ${stateWords[state].en}, so the step cannot be taken. Refresh and look again.`,
    }
  }
}

/** A rehearsal is not published: its seed was not committed to. */
export class RehearsalError extends UserError {
  readonly code = 'REHEARSAL'
  readonly sentence = {
    zh: '演练的结果不能发布。请先记入公开随机数，再做一次正式编排。',
    en: 'A rehearsal cannot be published. Enter the public entropy first, then run the official draw.',
  }
}

/** Applications, places or pins changed since the draw was made. */
export class DrawInputsChangedError extends UserError {
  readonly code = 'DRAW_INPUTS_CHANGED'
  readonly sentence = {
    zh: '报名、名额或固定名额在试排之后有变化，没有发布。请重新试排。',
    en: 'Applications, places or pinned places changed after this run; nothing was published. Run the draw again.',
  }
}

/** Another draw of the term is published. */
export class OtherDrawPublishedError extends UserError {
  readonly code = 'OTHER_DRAW_PUBLISHED'
  readonly sentence: Sentence
  constructor(name: string) {
    super()
    this.sentence = {
      zh: `本学期已发布「${name}」。要发布另一次，请先撤销它。`,
      en: `${name} is published for this term. Undo it first to publish another.`,
    }
  }
}

/** Teachers and guardians have been told already. */
export class AlreadyToldError extends UserError {
  readonly code = 'ALREADY_TOLD'
  readonly sentence = {
    zh: '教师和家长已经看到结果，告知时间不能再改。如需收回，请撤销发布。',
    en: 'Teachers and guardians have been told already, so the time cannot change. Undo the publication to take it back.',
  }
}

/** A hand adjustment that the clubs cannot take. */
export class AdjustmentRefusedError extends UserError {
  readonly code = 'ADJUSTMENT_REFUSED'
  readonly sentence: Sentence
  constructor(sentence: Sentence) {
    super()
    this.sentence = sentence
  }
}
