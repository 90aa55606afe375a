import type { Uncovered } from '@afterbell/domain/timetable/allocation/allocation'
import type { Obstacle } from '@afterbell/domain/timetable/allocation/read-allocation'
import type { Nearness } from '@afterbell/domain/timetable/staffing'
import type { Sentence } from '../../../../locale.ts'
import type { Fixing } from './gather.ts'

/** What people and sessions are called. */
interface Named {
  readonly staff: (id: string) => string
  readonly session: (id: string) => string
}

interface Allocating {
  readonly nearness: Nearness
  readonly isCare: boolean
  readonly fixing: Fixing | null
  /** Why it was pinned. */
  readonly reason: string | null
  readonly named: Named
  /** What keeps those who are nearest to the pupils from it. */
  readonly nearer: readonly { readonly staffId: string; readonly obstacle: Obstacle }[]
}

const NEAR: Record<Nearness, Sentence> = {
  OWN_CLUB: { zh: '本社团指导教师。', en: 'Teaches the club.' },
  OWN_CLASS: { zh: '本班班主任。', en: 'Leads the home class.' },
  OWN_GRADE: { zh: '本年级教师', en: 'Of the same grade' },
  OTHER: { zh: '本年级没有人有空，由其他教师值守', en: 'Nobody of the grade is free' },
}

/** Why this adult stands there, in one sentence (R21). */
export function whyAllocated({ nearness, isCare, fixing, reason, named, nearer }: Allocating): Sentence {
  if (fixing === 'PINNED') return { zh: `已固定：${reason ?? ''}`, en: `Pinned: ${reason ?? ''}` }
  if (fixing === 'CHOSEN') return { zh: '由您选定。', en: 'Chosen by you.' }
  if (fixing === 'OUTSIDE') return { zh: '不在您的范围内，照旧。', en: 'Outside your reach, as it stands.' }
  if (nearness === 'OWN_CLASS' || nearness === 'OWN_CLUB') return NEAR[nearness]
  const [first] = nearer
  if (!first) {
    const nobody = isCare
      ? { zh: '本班没有登记班主任', en: 'the home class has no head teacher' }
      : { zh: '社团没有指导教师', en: 'the club has no teacher' }
    return { zh: `${NEAR[nearness].zh}；${nobody.zh}。`, en: `${NEAR[nearness].en}; ${nobody.en}.` }
  }
  const who = named.staff(first.staffId)
  const kept = obstacleText(first.obstacle, named)
  return { zh: `${NEAR[nearness].zh}；${who}${kept.zh}。`, en: `${NEAR[nearness].en}; ${who} ${kept.en}.` }
}

function obstacleText(obstacle: Obstacle, named: Named): Sentence {
  switch (obstacle.kind) {
    case 'UNAVAILABLE':
      return { zh: '这一天不能值守', en: 'is not there on that day' }
    case 'BUSY': {
      const there = obstacle.sessionId && named.session(obstacle.sessionId)
      return there
        ? { zh: `这时在「${there}」`, en: `is in ${there} then` }
        : { zh: '这时值勤或代班', en: 'is on duty or covers then' }
    }
    case 'DAYS_USED':
      return { zh: '已满约定的天数', en: 'has the agreed days' }
    case 'SHARE_USED':
      return { zh: `每周已值守 ${obstacle.sessions} 次`, en: `has ${obstacle.sessions} sessions a week already` }
  }
}

/** Why nobody stands in a session, in one sentence (R16, R21). */
export function whyNobody({ unavailable, busy, daysUsed }: Uncovered): Sentence {
  if (unavailable + busy + daysUsed === 0) return { zh: '没有可以安排的人。', en: 'There is nobody to ask.' }
  return {
    zh: `无人可排：${busy} 人这时在别处，${unavailable} 人这一天不能值守，${daysUsed} 人已满约定的天数。`,
    en: `Nobody can: ${busy} are elsewhere then, ${unavailable} are not there on that day, ${daysUsed} have their agreed days.`,
  }
}
