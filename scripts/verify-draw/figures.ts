import type { ClubNow, List, PupilNow } from './redrawn.ts'

/** The figures of the draw, counted anew. */
export function figures(pupils: PupilNow[], clubs: ClubNow[]): unknown {
  const all = pupils.flatMap(({ lists }) => lists)
  const rank = ({ clubId, choices }: List) =>
    clubId === null ? -1 : choices.findIndex((each) => each.clubId === clubId)
  const count = (lists: List[]) => {
    const any = lists.filter((list) => rank(list) >= 0).length
    return {
      lists: lists.length,
      first: lists.filter((list) => rank(list) === 0).length,
      any,
      none: lists.length - any,
    }
  }
  const grades = [1, 2, 3, 4, 5, 6].flatMap((grade) => {
    const lists = pupils.filter(({ pupil }) => pupil.grade === grade).flatMap((each) => each.lists)
    return lists.length === 0 ? [] : [{ grade, ...count(lists) }]
  })
  const lowest = [...grades].sort((a, b) => a.first * b.lists - b.first * a.lists || a.grade - b.grade)[0] ?? null
  const running = clubs.filter(({ closedWith }) => closedWith === null)
  const most = Math.max(0, ...all.map(({ choices }) => choices.length))
  return {
    total: count(all),
    byChoice: Array.from({ length: most }, (_, choice) => all.filter((list) => rank(list) === choice).length),
    byGrade: grades,
    worstGrade: lowest,
    unluckiest: pupils
      .filter(({ pupil, misses }) => misses > 0 && misses + pupil.pastMisses >= 2)
      .map(({ pupil }) => pupil.id),
    withoutClub: pupils.filter(({ lists, places }) => lists.length > 0 && places.length === 0).length,
    clubs: {
      run: running.length,
      closed: clubs.length - running.length,
      full: running.filter(({ taken, club }) => taken >= club.maximum).length,
      underMinimum: running.filter(({ taken, club }) => taken < club.minimum).length,
      underTarget: running.filter(({ taken, club }) => taken < club.target).length,
    },
    places: {
      taken: running.reduce((sum, { taken }) => sum + taken, 0),
      maximum: running.reduce((sum, { club }) => sum + club.maximum, 0),
    },
  }
}
