import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { InputFieldBuilder } from '@pothos/core'
import { database } from '../../../database.ts'
import type { builder } from '../../../graphql/builder.ts'

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>

/** The field by which a request that is sent twice acts once. */
export const idempotencyKey = (t: Fields) =>
  t.string({
    description:
      '幂等键，8 至 64 字：断线重发时带同一键，只执行一次。 A key of 8 to 64 characters: sent again with it, the request acts once.',
  })

/** The two fields of what is done to one place: which, and as the editor saw it. */
export const placeFields = (t: Fields) => ({
  enrolmentId: t.id({ required: true, description: '名单记录。 The place.' }),
  expectedUpdatedAt: t.field({
    type: 'DateTime',
    required: true,
    description:
      '读到的修改时间；已被他人修改时拒绝。 `updatedAt` as the editor read it; refused when somebody changed the place since.',
  }),
})

/** The place that was written, as the document asks for it. */
export function writtenEnrolment<Query extends object>(
  query: Query,
  { schoolId }: SchoolViewer,
  { id }: { id: string },
) {
  return database.enrolment.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
}
