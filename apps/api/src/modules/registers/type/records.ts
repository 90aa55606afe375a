import { builder } from '../../../graphql/builder.ts'
import {
  AttendanceStatusEnum,
  CareActivityEnum,
  MarkFateEnum,
  PickUpConfirmationEnum,
  PickUpKindEnum,
} from './enums.ts'

builder.prismaObject('HandOver', {
  authScopes: { can: 'registers:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    fromHomeClass: t.relation('fromHomeClass', { nullable: true }),
    fromSessionName: t.string({
      nullable: true,
      description:
        '交出的课的名称；从行政班交入时为空。 The name of the session that hands over; null of a home class.',
      select: { fromRegister: { select: { name: true } } },
      resolve: ({ fromRegister }) => fromRegister?.name ?? null,
    }),
    handedCount: t.exposeInt('handedCount'),
    handedAt: t.expose('handedAt', { type: 'DateTime' }),
    handedByName: t.exposeString('handedByName'),
    note: t.exposeString('note', { nullable: true }),
    takenCount: t.exposeInt('takenCount', { nullable: true }),
    takenAt: t.expose('takenAt', { type: 'DateTime', nullable: true }),
    takenByName: t.exposeString('takenByName', { nullable: true }),
    explanation: t.exposeString('explanation', { nullable: true }),
  }),
})

builder.prismaObject('DailyRecord', {
  authScopes: { can: 'registers:read' },
  fields: (t) => ({
    activities: t.expose('activities', { type: [CareActivityEnum] }),
    content: t.exposeString('content'),
    incident: t.exposeString('incident', { nullable: true }),
    recordedByName: t.exposeString('recordedByName'),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
})

builder.prismaObject('AttendanceChange', {
  authScopes: { can: 'registers:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    status: t.expose('status', { type: AttendanceStatusEnum }),
    markedAt: t.expose('markedAt', { type: 'DateTime' }),
    markedByName: t.exposeString('markedByName'),
    fate: t.expose('fate', { type: MarkFateEnum }),
    reason: t.exposeString('reason', { nullable: true }),
    at: t.expose('at', { type: 'DateTime' }),
  }),
})

builder.prismaObject('PupilLeave', {
  authScopes: { can: 'registers:arrange' },
  fields: (t) => ({
    id: t.exposeID('id'),
    pupil: t.relation('pupil'),
    fromDate: t.expose('fromDate', { type: 'Date' }),
    toDate: t.expose('toDate', { type: 'Date' }),
    reason: t.exposeString('reason', { nullable: true }),
    recordedByName: t.exposeString('recordedByName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
})

builder.prismaObject('PickUpAuthorisation', {
  authScopes: { can: 'registers:arrange' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: PickUpKindEnum }),
    guardian: t.relation('guardian', { nullable: true }),
    name: t.exposeString('name', { nullable: true }),
    relation: t.exposeString('relation', { nullable: true }),
    hasPhone: t.boolean({
      description: '是否登记了指定的人的电话。 Whether the named person’s phone is entered.',
      select: { phoneIndex: true },
      resolve: ({ phoneIndex }) => phoneIndex !== null,
    }),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true }),
    confirmedHow: t.expose('confirmedHow', { type: PickUpConfirmationEnum }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    revokedReason: t.exposeString('revokedReason', { nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
})

builder.prismaObject('SubstitutePass', {
  authScopes: { can: 'registers:substitute' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    createdByName: t.exposeString('createdByName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true }),
  }),
})
