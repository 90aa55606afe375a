import { expect, test } from 'vitest'
import { database, inTransaction } from '../../../database.ts'
import { meeting } from '../../../testing/meeting.ts'
import { setScene } from '../../../testing/scene.ts'
import { refuseNoAdmin } from './service/school-lock.ts'

test('without the lock two admins who leave at once both find the other still there (control)', async () => {
  const { school, accounts } = await setScene()
  const bothAsked = meeting(2)
  const leave = (userId: string) =>
    inTransaction(async (tx) => {
      await tx.roleGrant.updateMany({ where: { userId }, data: { revokedAt: new Date() } })
      await refuseNoAdmin(tx, school.id)
      await bothAsked()
    })
  await Promise.all([leave(accounts.admin), leave(accounts.firstPassword)])
  const left = { schoolId: school.id, role: 'SCHOOL_ADMIN', revokedAt: null, user: { banned: false } } as const
  expect(await database.roleGrant.count({ where: left })).toBe(0)
})
