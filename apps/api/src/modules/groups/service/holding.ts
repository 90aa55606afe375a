import type { Prisma } from '@afterbell/db/client'
import { schoolToday } from '../../policies/access.ts'

/** Seats that are held today. */
export function holdingToday(): Prisma.GroupMembershipWhereInput {
  const today = schoolToday()
  return { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] }
}
