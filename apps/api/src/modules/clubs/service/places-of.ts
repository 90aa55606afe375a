import type { Prisma } from '@afterbell/db/client'
import { database } from '../../../database.ts'

/** The places of some clubs, added up. */
export async function placesOf(clubs: Prisma.ClubWhereInput) {
  const [sums, waiting] = await Promise.all([
    database.club.aggregate({ where: clubs, _count: { _all: true }, _sum: { maximum: true, taken: true } }),
    database.enrolment.count({ where: { state: 'WAITING', club: clubs } }),
  ])
  const { maximum, taken } = sums._sum
  const places = maximum ?? 0
  return { clubs: sums._count._all, places, taken: taken ?? 0, free: places - (taken ?? 0), waiting }
}
