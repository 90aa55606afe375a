import { formatTimeOfDay } from '@afterbell/domain/schools/time-of-day'
import { UserError } from '../../graphql/errors.ts'
import type { Sentence } from '../../locale.ts'

/** Applications, rooms or care classes changed since the proposal was made. */
export class CareInputsChangedError extends UserError {
  readonly code = 'CARE_INPUTS_CHANGED'
  readonly sentence = {
    zh: '报名、教室或托管班在建议之后有变化，没有编班。请重新生成建议。',
    en: 'Applications, rooms or care classes changed after this proposal; nothing was formed. Propose again.',
  }
}

/** A grade has no bell schedule in the term, so that nobody knows when its care begins. */
export class CareTimesMissingError extends UserError {
  readonly code = 'CARE_TIMES_MISSING'
  readonly sentence: Sentence
  constructor(gradeNames: { readonly zh: readonly string[]; readonly en: readonly string[] }) {
    super()
    this.sentence = {
      zh: `${gradeNames.zh.join('、')}在本学期还没有作息时间。请先在学期中设置作息，再编托管班。`,
      en: `${gradeNames.en.join(', ')}: no bell schedule in this term. Set it in the term first, then form care classes.`,
    }
  }
}

/** A use of a room, as it stands in the way. */
export interface RoomUse {
  readonly room: string
  readonly usedBy: string
  readonly startsAt: number
  readonly endsAt: number
}

/** The room has another use at the time (R59). */
export class CareRoomTakenError extends UserError {
  readonly code = 'CARE_ROOM_TAKEN'
  readonly sentence: Sentence
  constructor(use: RoomUse | null) {
    super()
    const when = use && `${formatTimeOfDay(use.startsAt)}–${formatTimeOfDay(use.endsAt)}`
    this.sentence = use
      ? {
          zh: `没有保存：${use.room}在 ${when} 已由「${use.usedBy}」使用。请另选教室。`,
          en: `Not saved: ${use.room} is used by ${use.usedBy} at ${when}. Choose another room.`,
        }
      : {
          zh: '没有保存：教室刚刚被占用。请刷新后另选教室。',
          en: 'Not saved: the room has just been taken. Refresh and choose another.',
        }
  }
}

/** More pupils than the room holds: done only when the editor says so. */
export class CareRoomTooSmallError extends UserError {
  readonly code = 'CARE_ROOM_TOO_SMALL'
  readonly sentence: Sentence
  constructor(room: string, capacity: number, pupils: number) {
    super()
    this.sentence = {
      zh: `尚未保存：${room}只容 ${capacity} 人，将有 ${pupils} 人。请换教室，或确认仍要这样安排。`,
      en: `Not saved yet: ${room} holds ${capacity}, and there would be ${pupils}. Change the room, or confirm.`,
    }
  }
}

/** Pupils cannot be in that care class: of another grade, or without an approved application for the weekday. */
export class CareMoveRefusedError extends UserError {
  readonly code = 'CARE_MOVE_REFUSED'
  readonly sentence: Sentence
  constructor(sentence: Sentence) {
    super()
    this.sentence = sentence
  }
}

/** The two care classes are not of one grade and weekday. */
export const notAlike: Sentence = {
  zh: '没有保存：两个托管班不在同一年级、同一天。请选择同年级同一天的托管班。',
  en: 'Not saved: the two are not of one grade and weekday. Choose one of the same grade and weekday.',
}
/** A pupil of another grade. */
export const ofAnotherGrade: Sentence = {
  zh: '没有保存：有学生不是本年级的。托管班只收同一年级的学生。',
  en: 'Not saved: a pupil is of another grade. A care class takes pupils of one grade.',
}
/** A pupil without an application for the weekday. */
export const notAppliedFor: Sentence = {
  zh: '没有保存：有学生没有获批并确认的当天报名。请先处理报名。',
  en: 'Not saved: a pupil has no approved and confirmed application for that weekday. See to the application first.',
}
/** A class would be left without pupils. */
export const nobodyLeft: Sentence = {
  zh: '没有保存：分出全部学生后原班没有人了。请少选几人，或直接改班名和教室。',
  en: 'Not saved: nobody would be left in the class. Choose fewer pupils, or change its name and room.',
}
