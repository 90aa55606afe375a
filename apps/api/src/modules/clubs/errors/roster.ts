import type { ClubState } from '@afterbell/domain/clubs/lifecycle'
import type { PlaceState } from '@afterbell/domain/clubs/roster'
import type { Grade } from '@afterbell/domain/schools/grade'
import { UserError } from '../../../graphql/errors.ts'
import type { Sentence } from '../../../locale.ts'
import { gradeWords, spanWord, weekdayWord } from './wording.ts'

/** A club as its refusals name it. */
export interface NamedClub {
  readonly id: string
  readonly name: string
}

/** No place is free. */
export class ClubFullError extends UserError {
  readonly code = 'CLUB_FULL'
  readonly sentence: Sentence
  readonly club: NamedClub
  readonly capacity: number
  readonly waitingLength: number
  constructor(club: NamedClub, capacity: number, waitingLength: number) {
    super()
    this.club = club
    this.capacity = capacity
    this.waitingLength = waitingLength
    this.sentence = {
      zh: `「${club.name}」已满（${capacity}/${capacity}）。可加入候补第 ${waitingLength + 1} 位，或先增加名额。`,
      en: `${club.name} is full (${capacity}/${capacity}). Join the waiting list at place ${waitingLength + 1}, or add places first.`,
    }
  }
}

/** The club does not admit the pupil's grade (R18). */
export class GradeNotAdmittedError extends UserError {
  readonly code = 'GRADE_NOT_ADMITTED'
  readonly sentence: Sentence
  readonly club: NamedClub
  readonly grade: Grade
  readonly gradesAdmitted: readonly Grade[]
  constructor(club: NamedClub, grade: Grade, gradesAdmitted: readonly Grade[]) {
    super()
    this.club = club
    this.grade = grade
    this.gradesAdmitted = gradesAdmitted
    const [own, admitted] = [gradeWords([grade]), gradeWords(gradesAdmitted)]
    this.sentence = {
      zh: `「${club.name}」只招收${admitted.zh}，该生在${own.zh}。请另选社团，或先修改招收年级。`,
      en: `${club.name} admits ${admitted.en} only; the pupil is in ${own.en}. Choose another club, or admit the grade first.`,
    }
  }
}

/** When the pupil is elsewhere. */
export interface Clash {
  readonly club: NamedClub
  readonly weekday: number
  readonly startsAt: number
  readonly endsAt: number
}

/** The pupil is in another club at that time. */
export class TimeClashError extends UserError {
  readonly code = 'TIME_CLASH'
  readonly sentence: Sentence
  readonly clash: Clash
  constructor(clash: Clash) {
    super()
    this.clash = clash
    const { club, weekday, startsAt, endsAt } = clash
    const [day, span] = [weekdayWord(weekday), spanWord(startsAt, endsAt)]
    this.sentence = {
      zh: `时间冲突：该生${day.zh} ${span} 已在「${club.name}」。请先移出，或另选社团。`,
      en: `Time clash: the pupil is in ${club.name} on ${day.en} at ${span}. Remove the pupil there first, or choose another club.`,
    }
  }
}

const stateWords: Record<ClubState, Sentence> = {
  DRAFT: { zh: '还是草稿，尚未开放', en: 'is a draft and not open yet' },
  OPEN: { zh: '所在学期已结束', en: 'belongs to a term that is over' },
  RUNNING: { zh: '所在学期已结束', en: 'belongs to a term that is over' },
  CLOSED: { zh: '已结束', en: 'is closed' },
}

/** The club takes no pupils now: a draft, closed, archived, or of a term that is over. */
export class ClubClosedError extends UserError {
  readonly code = 'CLUB_CLOSED'
  readonly sentence: Sentence
  readonly club: NamedClub
  readonly state: ClubState
  constructor(club: NamedClub, state: ClubState) {
    super()
    this.club = club
    this.state = state
    const word = stateWords[state]
    this.sentence = {
      zh: `「${club.name}」${word.zh}，名单不能改动。请另选社团，或先开放它。`,
      en: `${club.name} ${word.en}; its roster cannot change. Choose another club, or open it first.`,
    }
  }
}

/** The pupil stands on the club's roster or waiting list already. */
export class AlreadyOnRosterError extends UserError {
  readonly code = 'ALREADY_ON_ROSTER'
  readonly sentence: Sentence
  readonly club: NamedClub
  readonly state: PlaceState
  constructor(club: NamedClub, state: PlaceState) {
    super()
    this.club = club
    this.state = state
    this.sentence =
      state === 'ENROLLED'
        ? {
            zh: `该生已在「${club.name}」的名单中，无需再次加入。`,
            en: `The pupil is on the roster of ${club.name} already; nothing is to be done.`,
          }
        : {
            zh: `该生已在「${club.name}」的候补名单中。有空位时请用“递补”。`,
            en: `The pupil is on the waiting list of ${club.name} already. Promote the pupil when a place is free.`,
          }
  }
}

/** The roster is locked. */
export class RosterLockedError extends UserError {
  readonly code = 'ROSTER_LOCKED'
  readonly sentence: Sentence
  readonly club: NamedClub
  readonly lockedAt: Date
  constructor(club: NamedClub, lockedAt: Date) {
    super()
    this.club = club
    this.lockedAt = lockedAt
    this.sentence = {
      zh: `「${club.name}」的名单已锁定，不能改动。请先解除锁定，或联系学校管理员。`,
      en: `The roster of ${club.name} is locked and cannot change. Unlock it first, or ask a school admin.`,
    }
  }
}

/** A pinned place stays until it is released. */
export class PinnedPlaceError extends UserError {
  readonly code = 'PINNED_PLACE'
  readonly sentence: Sentence
  readonly club: NamedClub
  constructor(club: NamedClub) {
    super()
    this.club = club
    this.sentence = {
      zh: `该生在「${club.name}」的是固定名额，不能移动。请先取消固定，并说明理由。`,
      en: `The pupil’s place in ${club.name} is pinned and stays. Release it first, with a reason.`,
    }
  }
}

/** Nobody on the waiting list can take the free place. */
export class NobodyToPromoteError extends UserError {
  readonly code = 'NOBODY_TO_PROMOTE'
  readonly sentence: Sentence
  readonly club: NamedClub
  /** How many wait, but are busy at that time. */
  readonly passedOver: number
  constructor(club: NamedClub, passedOver: number) {
    super()
    this.club = club
    this.passedOver = passedOver
    this.sentence =
      passedOver === 0
        ? { zh: `「${club.name}」没有候补的学生。`, en: `Nobody waits for ${club.name}.` }
        : {
            zh: `「${club.name}」候补的 ${passedOver} 名学生此时都另有社团，无法递补。请逐一核实，或移出候补。`,
            en: `All ${passedOver} pupils who wait for ${club.name} are busy at that time. Check each, or take them off the list.`,
          }
  }
}

/** The next in line is of a grade that the viewer does not lead (A6). */
export class NextInLineElsewhereError extends UserError {
  readonly code = 'NEXT_IN_LINE_ELSEWHERE'
  readonly sentence: Sentence
  readonly grade: Grade
  constructor(grade: Grade) {
    super()
    this.grade = grade
    const word = gradeWords([grade])
    this.sentence = {
      zh: `下一位候补是${word.zh}的学生，由该年级组长或管理员递补。`,
      en: `The next in line is of ${word.en}: its lead or an admin promotes the pupil.`,
    }
  }
}

/** The new order would change the places of pupils whom the viewer may not place (A6). */
export class OtherGradesOrderError extends UserError {
  readonly code = 'OTHER_GRADES_ORDER'
  readonly sentence: Sentence = {
    zh: '这样会改变其他年级学生的次序，须由管理员调整，或与该年级组长商定。',
    en: 'This would change the order of pupils of other grades: an admin does it, or their lead agrees to.',
  }
}

/** One move of a batch that cannot be made, and why; kept as JSON beside the key of its request. */
export type RefusedMove = {
  /** Its index in the batch. */
  readonly index: number
  readonly code: string
  readonly sentence: Sentence
}

/** Nothing was moved, because some of the moves cannot be made. */
export class MoveRefusedError extends UserError {
  readonly code = 'MOVE_REFUSED'
  readonly sentence: Sentence
  readonly refused: readonly RefusedMove[]
  readonly movable: readonly number[]
  constructor(refused: readonly RefusedMove[], movable: readonly number[]) {
    super()
    this.refused = refused
    this.movable = movable
    this.sentence = {
      zh: `没有移动：${refused.length} 人不能移动，另外 ${movable.length} 人可以。请逐一查看原因，或选择“部分移动”。`,
      en: `Nothing was moved: ${refused.length} cannot be moved, ${movable.length} others can. See each reason, or move those who can.`,
    }
  }
}
