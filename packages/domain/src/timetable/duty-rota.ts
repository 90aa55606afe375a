import type { SchoolDate } from '../schools/school-day.ts'
import type { MinuteOfDay } from '../schools/time-of-day.ts'

/** A duty post (R55), such as the east gate. */
export interface Post {
  readonly id: string
  readonly startsAt: MinuteOfDay
  readonly endsAt: MinuteOfDay
  /** How many people it needs. */
  readonly needed: number
}

/** A person's turn at a post on a date. */
export interface RotaTurn {
  readonly postId: string
  readonly date: SchoolDate
  readonly staffId: string
}

/** A post that nobody of those chosen could take. */
export interface RotaGap {
  readonly postId: string
  readonly date: SchoolDate
  readonly missing: number
}

interface RotaQuestion {
  /** The service days, in order. */
  readonly dates: readonly SchoolDate[]
  readonly posts: readonly Post[]
  /** Who takes turns; the order decides between people who have served equally. */
  readonly staffIds: readonly string[]
  /** Turns that each has already. */
  readonly served: ReadonlyMap<string, number>
  /** Whether a person is free on a date at the time of a post, of all but the turns proposed here. */
  readonly isFree: (staffId: string, date: SchoolDate, post: Post) => boolean
}

/**
 * A fair rota (R55): each post of each day goes to whoever has served least, then longest ago, and is free; nobody has two
 * posts of one day. The answer depends on the question alone. Between two people who are always free the numbers of turns
 * differ by at most one.
 */
export function proposeRota(question: RotaQuestion): { turns: RotaTurn[]; gaps: RotaGap[] } {
  const { dates, posts, staffIds, isFree } = question
  const count = new Map(staffIds.map((id) => [id, question.served.get(id) ?? 0]))
  const last = new Map<string, number>()
  const turns: RotaTurn[] = []
  const gaps: RotaGap[] = []
  for (const [day, date] of dates.entries()) {
    const today = new Set<string>()
    for (const post of posts) {
      const chosen = staffIds
        .filter((id) => !today.has(id) && isFree(id, date, post))
        .sort(
          (one, other) =>
            (count.get(one) ?? 0) - (count.get(other) ?? 0) || (last.get(one) ?? -1) - (last.get(other) ?? -1),
        )
        .slice(0, post.needed)
      for (const staffId of chosen) {
        today.add(staffId)
        count.set(staffId, (count.get(staffId) ?? 0) + 1)
        last.set(staffId, day)
        turns.push({ postId: post.id, date, staffId })
      }
      if (chosen.length < post.needed) gaps.push({ postId: post.id, date, missing: post.needed - chosen.length })
    }
  }
  return { turns, gaps }
}
