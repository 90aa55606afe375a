import type { TaskObstacle } from '@afterbell/domain/assessments/task-lifecycle'
import { builder } from '../../graphql/builder.ts'
import { UserError, UserErrorInterface } from '../../graphql/errors.ts'
import type { Sentence } from '../../locale.ts'

const obstacles: Record<TaskObstacle, Sentence> = {
  WRONG_STATE: {
    zh: '任务已经不在这一步。请刷新后再看。',
    en: 'The task is no longer at this step. Refresh and look again.',
  },
  NOBODY_OWNS_IT: { zh: '任务还没有负责人。请先指派。', en: 'Nobody owns the task yet. Name an owner first.' },
  NOT_YOURS: {
    zh: '任务由别人负责。只有负责人或管理巡查的人可以处理。',
    en: 'The task is somebody else’s. Its owner, or who looks after inspections, works on it.',
  },
  NOT_FOR_YOU: {
    zh: '核实和退回由管理巡查的人进行。',
    en: 'Who looks after inspections verifies and returns tasks.',
  },
  OWN_WORK: {
    zh: '不能核实自己完成的任务。请由另一位管理巡查的人核实。',
    en: 'Nobody verifies his own work. Ask another who looks after inspections.',
  },
}

/** A step of a task that cannot be taken now. */
export class TaskStepRefusedError extends UserError {
  readonly code = 'TASK_STEP_REFUSED'
  readonly sentence: Sentence
  constructor(reasons: readonly TaskObstacle[]) {
    super()
    this.sentence = {
      zh: reasons.map((reason) => obstacles[reason].zh).join(''),
      en: reasons.map((reason) => obstacles[reason].en).join(' '),
    }
  }
}
builder.objectType(TaskStepRefusedError, {
  name: 'TaskStepRefusedError',
  description: '任务现在不能走这一步（R80）。 The task cannot take this step now (R80).',
  interfaces: [UserErrorInterface],
})

/** An inspection of a day that has not come. */
export class NotYetHeldError extends UserError {
  readonly code = 'NOT_YET_HELD'
  readonly sentence = {
    zh: '没有保存：这一天还没有到，无从巡查。请选择今天或以前的日期。',
    en: 'Not saved: that day has not come, so there is nothing to have seen. Choose today or a day before.',
  }
}
builder.objectType(NotYetHeldError, {
  name: 'NotYetHeldError',
  description: '这一天还没有到。 That day has not come.',
  interfaces: [UserErrorInterface],
})
