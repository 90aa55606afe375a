import type { ClubObstacle } from '@afterbell/domain/clubs/lifecycle'
import type { Grade } from '@afterbell/domain/schools/grade'
import { UserError } from '../../../graphql/errors.ts'
import type { Sentence } from '../../../locale.ts'
import type { Clash, NamedClub } from './roster.ts'
import { gradeWords, spanWord, weekdayWord } from './wording.ts'

/** Places cannot become fewer than are taken. */
export class PlacesTakenError extends UserError {
  readonly code = 'PLACES_TAKEN'
  readonly sentence: Sentence
  readonly taken: number
  readonly maximum: number
  constructor(taken: number, maximum: number) {
    super()
    this.taken = taken
    this.maximum = maximum
    this.sentence = {
      zh: `已录取 ${taken} 人，不能改为 ${maximum}；先移出 ${taken - maximum} 人。`,
      en: `${taken} pupils are enrolled, so the places cannot become ${maximum}; remove ${taken - maximum} first.`,
    }
  }
}

/** A grade is still on the roster or waiting list that the club would no longer admit. */
export class GradeHasPupilsError extends UserError {
  readonly code = 'GRADE_HAS_PUPILS'
  readonly sentence: Sentence
  readonly grades: readonly Grade[]
  readonly pupils: number
  constructor(grades: readonly Grade[], pupils: number) {
    super()
    this.grades = grades
    this.pupils = pupils
    const words = gradeWords(grades)
    this.sentence = {
      zh: `名单中还有 ${pupils} 名${words.zh}的学生，不能不再招收。请先移出他们。`,
      en: `${pupils} pupils of ${words.en} are on the roster or waiting list. Remove them before the grade is no longer admitted.`,
    }
  }
}

/** An enrolled pupil who is in another club at a new time. */
export interface PupilClash extends Clash {
  readonly pupilId: string
}

/** Enrolled pupils are in other clubs at the new times. */
export class SessionsClashError extends UserError {
  readonly code = 'SESSIONS_CLASH'
  readonly sentence: Sentence
  readonly clashes: readonly PupilClash[]
  constructor(clashes: readonly PupilClash[]) {
    super()
    this.clashes = clashes
    this.sentence = {
      zh: `时间没有改动：已录取的学生中有 ${clashes.length} 人在新的时间另有社团。请先移出他们，或另选时间。`,
      en: `The times stay: ${clashes.length} enrolled pupils are in other clubs at the new times. Remove them first, or choose other times.`,
    }
  }
}

/** Who uses a venue at a time. */
export interface VenueUse {
  readonly venue: string
  readonly weekday: number
  readonly startsAt: number
  readonly endsAt: number
  /** The club or care class that meets there. */
  readonly usedBy: string
}

/** A venue is in use at the club's time (R59). */
export class VenueTakenError extends UserError {
  readonly code = 'VENUE_TAKEN'
  readonly sentence: Sentence
  readonly uses: readonly VenueUse[]
  constructor(uses: readonly VenueUse[]) {
    super()
    this.uses = uses
    const said = (language: 'zh' | 'en') =>
      uses.map(({ venue, weekday, startsAt, endsAt, usedBy }) => {
        const when = `${weekdayWord(weekday)[language]} ${spanWord(startsAt, endsAt)}`
        return language === 'zh' ? `${when}${venue}已由「${usedBy}」使用` : `${venue} is used by ${usedBy} on ${when}`
      })
    this.sentence = {
      zh: `场地没有安排：${said('zh').join('；')}。请另选场地或时间。`,
      en: `The venue stays as it was: ${said('en').join('; ')}. Choose another venue or time.`,
    }
  }
}

/** Where an adult of the club stands at a time. */
export interface AdultUse {
  readonly adult: string
  readonly weekday: number
  readonly startsAt: number
  readonly endsAt: number
  /** The club or care class where he stands. */
  readonly usedBy: string
}

/** An adult who stands in the club's sessions is elsewhere at the new time (R16). */
export class AdultElsewhereError extends UserError {
  readonly code = 'ADULT_ELSEWHERE'
  readonly sentence: Sentence
  readonly uses: readonly AdultUse[]
  constructor(uses: readonly AdultUse[]) {
    super()
    this.uses = uses
    const said = (language: 'zh' | 'en') =>
      uses.map(({ adult, weekday, startsAt, endsAt, usedBy }) => {
        const when = `${weekdayWord(weekday)[language]} ${spanWord(startsAt, endsAt)}`
        return language === 'zh' ? `${when}${adult}在「${usedBy}」值守` : `${adult} stands in ${usedBy} on ${when}`
      })
    this.sentence = {
      zh: `没有改动：${said('zh').join('；')}。请先在课表中改派，或另选时间。`,
      en: `Nothing was changed: ${said('en').join('; ')}. Assign somebody else in the timetable first, or choose another time.`,
    }
  }
}

/** A club of other grades than the viewer's own (A6). */
export class OtherGradesClubError extends UserError {
  readonly code = 'OTHER_GRADES_CLUB'
  readonly sentence: Sentence = {
    zh: '年级组长只能设立和修改全部招收年级都归自己管的社团。跨年级的社团请由学校管理员设立。',
    en: 'A grade lead founds and changes clubs all of whose grades are his own. Ask a school admin for clubs across grades.',
  }
}

/** A club with pupils on its lists, which is not closed, stays in use. */
export class ClubNotEmptyError extends UserError {
  readonly code = 'CLUB_NOT_EMPTY'
  readonly sentence: Sentence
  readonly club: NamedClub
  readonly pupils: number
  constructor(club: NamedClub, pupils: number) {
    super()
    this.club = club
    this.pupils = pupils
    this.sentence = {
      zh: `「${club.name}」的名单和候补中还有 ${pupils} 人。请先移出他们，或结束该社团。`,
      en: `${pupils} pupils are on the lists of ${club.name}. Remove them first, or close the club.`,
    }
  }
}

const obstacles: Record<ClubObstacle, Sentence> = {
  WRONG_STATE: { zh: '社团当前的状态不允许这一步', en: 'the club is not in the state that this step starts from' },
  TERM_NOT_OPEN: { zh: '学期没有开放', en: 'the term is not open' },
  SESSIONS_MISSING: { zh: '还没有活动时间', en: 'it has no sessions yet' },
  GRADES_MISSING: { zh: '还没有招收年级', en: 'it admits no grade yet' },
  VENUE_MISSING: { zh: '还有活动没有场地', en: 'a session has no venue' },
  ADULT_MISSING: { zh: '还没有指导教师（R16）', en: 'it has no teacher (R16)' },
  BELOW_MINIMUM: { zh: '已录取人数少于最低人数', en: 'fewer pupils than the minimum are enrolled' },
  PUPILS_ENROLLED: { zh: '还有已录取的学生', en: 'pupils are still enrolled' },
}

/** The club cannot take the step; the reasons say what to mend first. */
export class ClubStepRefusedError extends UserError {
  readonly code = 'CLUB_STEP_REFUSED'
  readonly sentence: Sentence
  readonly reasons: readonly ClubObstacle[]
  constructor(reasons: readonly ClubObstacle[]) {
    super()
    this.reasons = reasons
    this.sentence = {
      zh: `社团状态没有改变：${reasons.map((reason) => obstacles[reason].zh).join('；')}。请先处理。`,
      en: `The club stays as it is: ${reasons.map((reason) => obstacles[reason].en).join('; ')}. Mend this first.`,
    }
  }
}
