import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { recordAction } from '../../actions/record.ts'
import { lockCare } from './state.ts'

interface GivenUp {
  readonly termId: string
  readonly pupilId: string
  readonly reason: string
}

interface PutBack {
  readonly pupilId: string
  readonly careClassIds: readonly string[]
}

// Kinds are stored, so they keep the name of the room that had them first. Guardians give places up (R90): it is their permission.
const inverseKind = 'applications:put-back-care-places'

/** Takes a pupil out of the care classes of a term, as an action of its own that can be undone. Answers out of how many. */
export async function giveUpCarePlaces(
  tx: Transaction,
  viewer: SchoolViewer,
  { termId, pupilId, reason }: GivenUp,
): Promise<number> {
  const { schoolId } = viewer
  await lockCare(tx, schoolId, termId)
  const where = { schoolId, termId, pupilId }
  const places = await tx.carePlace.findMany({ where, select: { careClassId: true }, orderBy: { weekday: 'asc' } })
  if (places.length === 0) return 0
  await tx.carePlace.deleteMany({ where })
  const careClassIds = places.map(({ careClassId }) => careClassId)
  await recordAction(tx, viewer, {
    kind: 'applications:give-up-care-places',
    permission: 'applications:withdraw',
    resource: 'careClasses',
    recordIds: careClassIds,
    reason,
    inverse: { kind: inverseKind, data: { pupilId, careClassIds } satisfies PutBack },
    touches: [{ resource: 'pupils', ids: [pupilId] }],
  })
  return places.length
}

defineInverse<PutBack>(inverseKind, async (tx, { schoolId }, { pupilId, careClassIds }) => {
  const classes = await tx.careClass.findMany({
    where: { schoolId, id: { in: [...careClassIds] }, archivedAt: null },
    select: { id: true, termId: true, weekday: true },
  })
  for (const termId of new Set(classes.map((each) => each.termId))) await lockCare(tx, schoolId, termId)
  const { count } = await tx.carePlace.createMany({
    data: classes.map(({ id, termId, weekday }) => ({ schoolId, termId, weekday, pupilId, careClassId: id })),
    skipDuplicates: true,
  })
  if (count !== careClassIds.length) {
    throw new CannotUndoError({
      zh: '无法撤销：托管班已变动，或该生已在别的托管班。',
      en: 'This cannot be undone: the care classes changed, or the pupil is in others by now.',
    })
  }
  return { touches: [{ resource: 'pupils', ids: [pupilId] }] }
})
