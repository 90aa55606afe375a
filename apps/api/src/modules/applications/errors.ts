import type { ApplicationObstacle, ApplicationState } from '@afterbell/domain/applications/lifecycle'
import { builder } from '../../graphql/builder.ts'
import { UserError, UserErrorInterface } from '../../graphql/errors.ts'
import type { Sentence } from '../../locale.ts'

/** Why one application of a batch cannot be decided: what its life cycle says, or that somebody changed it meanwhile. */
export type RefusalReason = ApplicationObstacle | 'CHANGED'

const reasonWords: Record<RefusalReason, Sentence> = {
  WRONG_STATE: { zh: '当前状态不允许这一步', en: 'its state does not allow this step' },
  NOT_CONFIRMED: { zh: '家长尚未确认', en: 'no guardian has confirmed it' },
  ALREADY_CONFIRMED: { zh: '家长已经确认', en: 'it is confirmed already' },
  TERM_OVER: { zh: '学期已结束', en: 'its term is over' },
  PUPIL_LEFT: { zh: '学生已离校', en: 'the pupil has left the school' },
  CHANGED: { zh: '刚被他人修改', en: 'somebody has just changed it' },
}
const inWords = (reasons: readonly RefusalReason[], locale: keyof Sentence) =>
  reasons.map((reason) => reasonWords[reason][locale]).join(locale === 'zh' ? '、' : ', ')

/** The step cannot be taken; the reasons say what stands against it. */
export class ApplicationStepRefusedError extends UserError {
  readonly code = 'APPLICATION_STEP_REFUSED'
  readonly sentence: Sentence
  readonly reasons: readonly ApplicationObstacle[]
  readonly state: ApplicationState
  constructor(state: ApplicationState, reasons: readonly ApplicationObstacle[]) {
    super()
    this.state = state
    this.reasons = reasons
    this.sentence = {
      zh: `报名没有改变：${inWords(reasons, 'zh')}。请刷新后再看。`,
      en: `The application stays as it is: ${inWords(reasons, 'en')}. Refresh and look again.`,
    }
  }
}
builder.objectType(ApplicationStepRefusedError, {
  name: 'ApplicationStepRefusedError',
  description: '报名不能走这一步，并说明原因。 The step cannot be taken; the reasons say why.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    reasons: t.stringList({
      description: '原因代码。 Codes of what stands against it.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
})

/** One application of a batch that cannot be decided. */
export interface RefusedApplication {
  readonly applicationId: string
  readonly pupilName: string
  readonly reasons: readonly RefusalReason[]
}

const RefusedApplicationType = builder.objectRef<RefusedApplication>('RefusedApplication').implement({
  description: '一份不能决定的报名及原因。 An application that cannot be decided, and why.',
  fields: (t) => ({
    applicationId: t.exposeID('applicationId', { description: '报名。 The application.' }),
    pupilName: t.exposeString('pupilName', { description: '学生姓名。 The pupil’s name.' }),
    reasons: t.stringList({ description: '原因代码。 Codes of why.', resolve: ({ reasons }) => [...reasons] }),
    message: t.string({
      description: '原因，按请求的语言。 Why, in the language of the request.',
      resolve: ({ reasons }, _args, { locale }) => inWords(reasons, locale),
    }),
  }),
})

/** Some of a batch cannot be decided, so none was (R51). */
export class ApplicationsRefusedError extends UserError {
  readonly code = 'APPLICATIONS_REFUSED'
  readonly sentence: Sentence
  readonly refused: readonly RefusedApplication[]
  constructor(refused: readonly RefusedApplication[]) {
    super()
    this.refused = refused
    const count = refused.length
    this.sentence = {
      zh: `${count} 份报名不能这样决定，因此一份都没有改变。请去掉这些，或先处理原因。`,
      en: `${count} of the applications cannot be decided so; none was changed. Leave them out, or settle the reasons first.`,
    }
  }
}
builder.objectType(ApplicationsRefusedError, {
  name: 'ApplicationsRefusedError',
  description:
    '其中有报名不能决定，全部没有改变；逐一说明原因。 Some cannot be decided, so none was; each refusal is explained.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    refused: t.expose('refused', {
      type: [RefusedApplicationType],
      description: '不能决定的报名。 Those that cannot be decided.',
    }),
  }),
})

/** As many applications match as were not seen: others came or went since the list was read. */
export class SelectionChangedError extends UserError {
  readonly code = 'SELECTION_CHANGED'
  readonly sentence: Sentence
  readonly count: number
  constructor(count: number) {
    super()
    this.count = count
    this.sentence = {
      zh: `符合条件的报名现在是 ${count} 份，与您看到的不同，没有改变任何内容。请刷新后再决定。`,
      en: `${count} applications match now, which is not what you saw; nothing was changed. Refresh, then decide.`,
    }
  }
}
builder.objectType(SelectionChangedError, {
  name: 'SelectionChangedError',
  description: '符合条件的数量已变化，没有改变任何内容。 Other applications match than were seen; nothing was changed.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({ count: t.exposeInt('count', { description: '现在的数量。 How many match now.' }) }),
})

/** The pupil has an application in the term already. */
export class ApplicationExistsError extends UserError {
  readonly code = 'APPLICATION_EXISTS'
  readonly sentence = {
    zh: '这名学生本学期已有报名，请打开它修改；如要重报，先撤回原来的。',
    en: 'The pupil has an application in this term already. Open and change it, or withdraw it first.',
  }
  readonly applicationId: string
  constructor(applicationId: string) {
    super()
    this.applicationId = applicationId
  }
}
builder.objectType(ApplicationExistsError, {
  name: 'ApplicationExistsError',
  description: '该生本学期已有报名。 The pupil has an application in the term already.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    applicationId: t.exposeID('applicationId', { description: '已有的报名。 The one that stands.' }),
  }),
})
