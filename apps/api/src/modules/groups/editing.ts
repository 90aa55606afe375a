import type { Prisma } from '@afterbell/db/client'
import { type Seat, whyNoSeat } from '@afterbell/domain/groups/seat'
import type { Transaction } from '../../database.ts'
import { invalidField } from '../../graphql/errors.ts'
import { editing } from '../actions/editing.ts'
import { editingRemovable } from '../actions/editing-removable.ts'
import { AlreadyMemberError, LeaderSeatTakenError, SeatHasSpokenError, SeatNotSuitableError } from './errors.ts'

/** The plain edits of this room's records. */
export const groups = editing({
  resource: 'groups',
  permission: 'groups:edit',
  rows: (tx) => tx.group,
})

export const memberships = editingRemovable<Prisma.GroupMembershipModel>({
  resource: 'memberships',
  permission: 'groups:edit',
  rows: (tx) => tx.groupMembership,
  check: checkSeat,
  checkRemoval: async (tx, { schoolId, id }) => {
    if (await tx.policyComment.count({ where: { schoolId, memberId: id } })) throw new SeatHasSpokenError()
  },
  touches: ({ groupId }) => [{ resource: 'groups', ids: [groupId] }],
})

export const duties = editingRemovable<Prisma.DutyModel>({
  resource: 'duties',
  permission: 'groups:edit',
  rows: (tx) => tx.duty,
  check: async (tx, { schoolId, groupId, title, id }) => {
    const same = await tx.duty.count({ where: { schoolId, groupId, title, NOT: { id: { in: id ? [id] : [] } } } })
    if (same > 0) throw invalidField(['title'], 'taken')
  },
  touches: ({ groupId }) => [{ resource: 'groups', ids: [groupId] }],
})

/** Seats of one group are given out one after the other: whoever comes second sees the first. */
async function checkSeat(
  tx: Transaction,
  seat: Omit<Prisma.GroupMembershipModel, 'id' | 'updatedAt'> & Pick<Seat, 'id'>,
): Promise<void> {
  const { schoolId, groupId } = seat
  await tx.$queryRaw`SELECT 1 FROM "group" WHERE school_id = ${schoolId}::uuid AND id = ${groupId}::uuid FOR UPDATE`
  const { kind, memberships: others } = await tx.group.findUniqueOrThrow({
    where: { schoolId_id: { schoolId, id: groupId } },
    select: {
      kind: true,
      memberships: { include: { staff: { select: { name: true } }, guardian: { select: { name: true } } } },
    },
  })
  const refusal = whyNoSeat(kind, seat, others)
  if (!refusal) return
  switch (refusal.obstacle) {
    case 'LEADER_SEAT_TAKEN':
      throw new LeaderSeatTakenError({
        ...refusal.by,
        name: refusal.by.staff?.name ?? refusal.by.guardian?.name ?? '',
      })
    case 'SITS_ALREADY':
      throw new AlreadyMemberError(refusal.by.id)
    default:
      throw new SeatNotSuitableError(refusal.obstacle)
  }
}
