import type { TermObstacle } from '@afterbell/domain/schools/term-lifecycle'
import { builder } from '../../graphql/builder.ts'
import { UserError, UserErrorInterface } from '../../graphql/errors.ts'

const obstacles: Record<TermObstacle, { zh: string; en: string }> = {
  WRONG_STATE: { zh: '学期当前的状态不允许这一步', en: 'the term is not in the state that this step starts from' },
  CALENDAR_UNSOUND: { zh: '校历还有错误', en: 'the calendar has mistakes' },
  BELL_SCHEDULE_MISSING: { zh: '有年级没有作息时间表', en: 'a grade has no bell schedule' },
  DISMISSAL_MISSING: { zh: '有年级没有放学安排', en: 'a grade has no dismissal' },
  OTHER_TERM_OPEN: { zh: '另一个学期还在进行', en: 'another term is still open' },
  CLUBS_NOT_CLOSED: { zh: '还有社团没有结束', en: 'some clubs are not closed yet' },
}

/** The term cannot take the step; the reasons say what to mend first. */
export class TermStepRefusedError extends UserError {
  readonly code = 'TERM_STEP_REFUSED'
  readonly reasons: readonly TermObstacle[]
  constructor(reasons: readonly TermObstacle[]) {
    super()
    this.reasons = reasons
  }
  get sentence() {
    return {
      zh: `学期状态没有改变：${this.reasons.map((reason) => obstacles[reason].zh).join('；')}。请先处理。`,
      en: `The term stays as it is: ${this.reasons.map((reason) => obstacles[reason].en).join('; ')}. Mend this first.`,
    }
  }
}

builder.objectType(TermStepRefusedError, {
  name: 'TermStepRefusedError',
  description: '学期不能进入下一状态。 The term cannot take the step.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    reasons: t.stringList({
      description: '原因代码。 Codes of what is in the way.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
})

/** A closed term is kept as it was. */
export class TermClosedError extends UserError {
  readonly code = 'TERM_CLOSED'
  readonly sentence = {
    zh: '这个学期已结束，只能查看，不能修改。',
    en: 'This term is closed: it can be read, and no longer changed.',
  }
}

builder.objectType(TermClosedError, {
  name: 'TermClosedError',
  description: '学期已结束，只读。 The term is closed and read only.',
  interfaces: [UserErrorInterface],
})

/** Pupils are still in a home class that is to be archived. */
export class HomeClassNotEmptyError extends UserError {
  readonly code = 'HOME_CLASS_NOT_EMPTY'
  readonly pupils: number
  constructor(pupils: number) {
    super()
    this.pupils = pupils
  }
  get sentence() {
    return {
      zh: `所选班级还有 ${this.pupils} 名学生，不能归档；请先把学生转到其他班。`,
      en: `The classes still have ${this.pupils} pupils and cannot be archived; move the pupils first.`,
    }
  }
}

builder.objectType(HomeClassNotEmptyError, {
  name: 'HomeClassNotEmptyError',
  description: '班级还有学生，不能归档。 Pupils are still in the class.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({ pupils: t.exposeInt('pupils', { description: '还有多少学生。 How many pupils.' }) }),
})
