import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { schoolToday } from '../../policies/access.ts'

/** Seats that are held on a day. */
export const holdingOn = (day: Date): Prisma.GroupMembershipWhereInput => ({
  startsOn: { lte: day },
  OR: [{ endsOn: null }, { endsOn: { gte: day } }],
})

/** Seats that are held today. */
export const holdingToday = (viewer: SchoolViewer): Prisma.GroupMembershipWhereInput => holdingOn(schoolToday(viewer))
