import { formatTimeOfDay } from '@afterbell/domain/schools/time-of-day'
import { UserError } from '../../graphql/errors.ts'
import type { Sentence } from '../../locale.ts'

/** The session's date has not come. */
export class NotYetError extends UserError {
  readonly code = 'NOT_YET'
  readonly sentence: Sentence = {
    zh: '没有保存：这一天还没有到，不能提前点名或放学。',
    en: 'Not saved: that day has not come, so nobody can be marked or let go yet.',
  }
}

/** Somebody whom the register expects is not marked. */
export class UnmarkedPupilsError extends UserError {
  readonly code = 'UNMARKED_PUPILS'
  readonly unmarked: number
  constructor(unmarked: number) {
    super()
    this.unmarked = unmarked
  }
  get sentence(): Sentence {
    return {
      zh: `还有 ${this.unmarked} 名学生没有标记，名单没有提交。请先标记。`,
      en: `The register stays open: ${this.unmarked} pupils are not marked. Mark them first.`,
    }
  }
}

/** Only a register that is closed is corrected; an open one is simply marked. */
export class RegisterOpenError extends UserError {
  readonly code = 'REGISTER_OPEN'
  readonly sentence: Sentence = {
    zh: '名单还没有提交，请直接标记，不必更正。',
    en: 'The register is still open: mark the pupil, nothing has to be corrected.',
  }
}

/** Where a pupil is, is asked of one who is absent. */
export class NotAbsentError extends UserError {
  readonly code = 'NOT_ABSENT'
  readonly sentence: Sentence = {
    zh: '没有保存：这名学生现在没有标为未到。请刷新后再看。',
    en: 'Not saved: this pupil is not marked absent now. Refresh and look again.',
  }
}

/** The two counts differ and nobody says why (R57). */
export class DifferenceUnexplainedError extends UserError {
  readonly code = 'DIFFERENCE_UNEXPLAINED'
  readonly handed: number
  readonly taken: number
  constructor(handed: number, taken: number) {
    super()
    this.handed = handed
    this.taken = taken
  }
  get sentence(): Sentence {
    return {
      zh: `没有保存：交出 ${this.handed} 人，接收 ${this.taken} 人，人数不同，请写明原因。`,
      en: `Not saved: ${this.handed} were handed over and ${this.taken} taken. Say why the counts differ.`,
    }
  }
}

/** A hand-over that was taken stays as it is. */
export class AlreadyTakenError extends UserError {
  readonly code = 'ALREADY_TAKEN'
  readonly byName: string
  constructor(byName: string) {
    super()
    this.byName = byName
  }
  get sentence(): Sentence {
    return {
      zh: `没有保存：${this.byName}已经接收了这次交接。`,
      en: `Not saved: ${this.byName} has taken this hand-over already.`,
    }
  }
}

/** The authorisation does not hold now: revoked, outside its days, or another pupil's (D11). */
export class PickUpRefusedError extends UserError {
  readonly code = 'PICK_UP_REFUSED'
  readonly sentence: Sentence = {
    zh: '没有放行：这项接送授权已撤销或不在有效期内。请联系监护人，或由老师决定并写明原因。',
    en: 'Not released: this pick-up authorisation was revoked or is outside its days. Call the guardians, or let a member of staff decide with a note.',
  }
}

/** The pupil has left already. */
export class AlreadyReleasedError extends UserError {
  readonly code = 'ALREADY_RELEASED'
  readonly byName: string
  constructor(byName: string) {
    super()
    this.byName = byName
  }
  get sentence(): Sentence {
    return {
      zh: `没有重复登记：${this.byName}已登记这名学生离校。`,
      en: `Not entered again: ${this.byName} has let this pupil go already.`,
    }
  }
}

/** The grade leaves later (R15): whoever goes before needs a note. */
export class BeforeDismissalError extends UserError {
  readonly code = 'BEFORE_DISMISSAL'
  readonly leavesAt: number
  constructor(leavesAt: number) {
    super()
    this.leavesAt = leavesAt
  }
  get sentence(): Sentence {
    const at = formatTimeOfDay(this.leavesAt)
    return {
      zh: `没有放行：该年级 ${at} 放学，提前离校请写明原因。`,
      en: `Not released: the grade leaves at ${at}. To let the pupil go before, say why.`,
    }
  }
}

/** The pupil is on leave on one of these days already. */
export class LeaveOverlapsError extends UserError {
  readonly code = 'LEAVE_OVERLAPS'
  readonly sentence: Sentence = {
    zh: '没有保存：这名学生在这些日子里已有请假。请先销假再登记。',
    en: 'Not saved: this pupil is on leave on one of these days already. Take that leave back first.',
  }
}

/** The guardian is authorised already, or that the pupil leaves alone is entered. */
export class AlreadyAuthorisedError extends UserError {
  readonly code = 'ALREADY_AUTHORISED'
  readonly sentence: Sentence = {
    zh: '没有保存：这项接送授权已经登记。要改期限，请先撤销再登记。',
    en: 'Not saved: this authorisation is entered already. To change its days, revoke it and enter it again.',
  }
}
