import { isGrade } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import { database } from '../../../database.ts'
import { clubNames } from './dry-run.ts'
import { openDraw } from './opened-draw.ts'
import type { DrawnRosters } from './wanted-rosters.ts'

/** A place in a club, or on its waiting list. */
export interface HandPlace {
  readonly clubId: string
  readonly clubName: string
  readonly waiting: boolean
}

/** What changes by hand come to for one pupil, against what was drawn; what stayed is left out. */
export interface HandDifference {
  readonly pupilId: string
  readonly name: string
  readonly className: string
  readonly lost: readonly HandPlace[]
  readonly got: readonly HandPlace[]
}

/** Who has, changes by hand counted in, another place than the draw gave; in the order of the names. */
export async function handDifferences(schoolId: string, drawId: string): Promise<HandDifference[]> {
  const draw = await openDraw(schoolId, drawId)
  if (!draw) return []
  const [drawn, wanted] = [placesIn(draw.drawn), placesIn(draw.wanted)]
  const lost = [...drawn].filter((place) => !wanted.has(place)).map(read)
  const got = [...wanted].filter((place) => !drawn.has(place)).map(read)
  const nameOf = await clubNames(database, schoolId)
  const named = ({ clubId, waiting }: Read): HandPlace => ({ clubId, clubName: nameOf(clubId), waiting })
  const pupils = await database.pupil.findMany({
    where: { schoolId, id: { in: [...lost, ...got].map(({ pupilId }) => pupilId) } },
    select: {
      ...{ id: true, name: true },
      homeClass: { select: { number: true, grade: { select: { number: true } } } },
    },
    orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
  })
  return pupils.map(({ id, name, homeClass: { grade, number } }) => ({
    pupilId: id,
    name,
    className: isGrade(grade.number) ? homeClassName({ grade: grade.number, number }, 'zh') : '',
    lost: lost.filter(({ pupilId }) => pupilId === id).map(named),
    got: got.filter(({ pupilId }) => pupilId === id).map(named),
  }))
}

interface Read {
  readonly pupilId: string
  readonly clubId: string
  readonly waiting: boolean
}

const placesIn = ({ rosters }: DrawnRosters): Set<string> =>
  new Set(
    rosters.flatMap(({ clubId, enrolled, waiting }) => [
      ...enrolled.map((pupilId) => `${pupilId} ${clubId} in`),
      ...waiting.map((pupilId) => `${pupilId} ${clubId} waits`),
    ]),
  )

function read(place: string): Read {
  const [pupilId = '', clubId = '', how] = place.split(' ')
  return { pupilId, clubId, waiting: how === 'waits' }
}
