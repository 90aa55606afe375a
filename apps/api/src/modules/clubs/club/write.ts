import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { ConflictError, NotFoundError } from '../../../graphql/errors.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { editableClubs } from '../access.ts'
import { lockDesk } from '../roster/desk.sql.ts'
import { type ClubContent, type KeptSession, type WholeClub, whole } from './content.ts'

/**
 * Locks a club that the viewer may change, and reads it. Throws NotFoundError, TermClosedError, and ConflictError when it
 * does not stand as the editor saw it.
 */
export async function takeClubInHand(
  tx: Transaction,
  viewer: SchoolViewer,
  id: string,
  expectedUpdatedAt: Date | null,
): Promise<WholeClub> {
  const { schoolId } = viewer
  await lockDesk(tx, { schoolId, clubIds: [id], pupilIds: [] })
  const found = await tx.club.findFirst({
    where: { AND: [editableClubs(viewer), { schoolId, id }] },
    include: { ...whole, term: { select: { state: true } } },
  })
  if (!found) throw new NotFoundError()
  const { term, ...club } = found
  if (term.state === 'CLOSED') throw new TermClosedError()
  if (expectedUpdatedAt && club.updatedAt.getTime() !== expectedUpdatedAt.getTime()) {
    throw new ConflictError(club.updatedAt)
  }
  return club
}

/** Writes a club's content over what it was. The caller holds the club's lock and has checked the content. */
export async function writeContent(tx: Transaction, club: WholeClub, to: ClubContent): Promise<void> {
  const { gradeIds, sessions, teachers, ...columns } = to
  const of = { schoolId: club.schoolId, clubId: club.id }
  await updateUnchanged(tx.club, club, club.updatedAt, columns)
  await tx.clubGrade.deleteMany({ where: { ...of, gradeId: { notIn: [...gradeIds] } } })
  await tx.clubGrade.createMany({ data: gradeIds.map((gradeId) => ({ ...of, gradeId })), skipDuplicates: true })
  await tx.clubTeacher.deleteMany({ where: of })
  await tx.clubTeacher.createMany({ data: teachers.map((teacher) => ({ ...of, ...teacher })) })
  await writeSessions(tx, of, sessions)
}

async function writeSessions(
  tx: Transaction,
  of: { readonly schoolId: string; readonly clubId: string },
  sessions: readonly KeptSession[],
): Promise<void> {
  const kept = new Set((await tx.clubSession.findMany({ where: of, select: { id: true } })).map(({ id }) => id))
  await tx.clubSession.deleteMany({ where: { ...of, id: { notIn: sessions.flatMap(({ id }) => id ?? []) } } })
  for (const { id, ...session } of sessions) {
    if (id && kept.has(id)) await tx.clubSession.updateMany({ where: { ...of, id }, data: session })
    else await tx.clubSession.create({ data: { ...of, ...session, id } })
  }
}
