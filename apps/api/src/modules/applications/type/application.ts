import { ApplicationConfirmation, ApplicationSource, ApplicationState, PickUpMode } from '@afterbell/db/client'
import { may, mayInGrades } from '@afterbell/domain/access/viewer'
import { maskPhone } from '@afterbell/domain/people/phone'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { openPickUp } from '../sealing.ts'

export const ApplicationStateEnum = prismaEnum('ApplicationState', ApplicationState)
export const ApplicationSourceEnum = prismaEnum('ApplicationSource', ApplicationSource)
export const ApplicationConfirmationEnum = prismaEnum('ApplicationConfirmation', ApplicationConfirmation)
export const PickUpModeEnum = prismaEnum('PickUpMode', PickUpMode)

/** The ways of confirming that staff record; on the platform and in this system guardians confirm themselves. */
export const RecordedConfirmationEnum = builder.enumType('RecordedConfirmation', {
  description: '教师登记的确认方式（R90）。 How a guardian confirmed, as staff record it (R90).',
  values: {
    SIGNED_SLIP: { description: '签字的回执。 By a signed slip.' },
    PHONE: { description: '电话确认。 By telephone.' },
    IN_PERSON: { description: '当面确认。 In person.' },
  } as const,
})

builder.prismaObject('Application', {
  authScopes: { can: 'applications:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.expose('state', { type: ApplicationStateEnum }),
    source: t.expose('source', { type: ApplicationSourceEnum }),
    weekdays: t.exposeIntList('weekdays'),
    reason: t.exposeString('reason', { nullable: true }),
    pickUpMode: t.expose('pickUpMode', { type: PickUpModeEnum, nullable: true }),
    pickUpName: t.string({
      nullable: true,
      description: '接送人姓名；没有时为空。 Who collects; null when nobody is named.',
      select: { schoolId: true, pickUpCipher: true },
      resolve: ({ schoolId, pickUpCipher }) => openPickUp(schoolId, pickUpCipher)?.name ?? null,
    }),
    pickUpPhoneMasked: t.string({
      nullable: true,
      description:
        '接送人电话，部分隐藏（138****1234）；没有时为空。 The phone of who collects, masked; null when there is none.',
      select: { schoolId: true, pickUpCipher: true },
      resolve: ({ schoolId, pickUpCipher }) => {
        const phone = openPickUp(schoolId, pickUpCipher)?.phone
        return phone ? maskPhone(phone) : null
      },
    }),
    hardship: t.boolean({
      nullable: true,
      description:
        '是否标记为家庭困难；无权查看者为空。 Whether it is marked as one of a family in hardship; null to those who may not know.',
      select: { hardship: true },
      resolve: ({ hardship }, _args, context) =>
        may(schoolViewer(context), 'applications:hardship') ? hardship : null,
    }),
    confirmed: t.boolean({
      description: '监护人是否已确认（R90）。 Whether a guardian has confirmed (R90).',
      select: { confirmedAt: true },
      resolve: ({ confirmedAt }) => confirmedAt !== null,
    }),
    confirmedAt: t.expose('confirmedAt', { type: 'DateTime', nullable: true }),
    confirmedHow: t.expose('confirmedHow', { type: ApplicationConfirmationEnum, nullable: true }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    decidedByName: t.exposeString('decidedByName', { nullable: true }),
    decisionReason: t.exposeString('decisionReason', { nullable: true }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true }),
    withdrawReason: t.exposeString('withdrawReason', { nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    term: t.relation('term'),
    // Whoever may read an application reads whose it is: the pupils of both reaches are the same, or fewer.
    pupil: t.relation('pupil'),
    clubIds: t.idList({
      description: '志愿的社团，按先后。 The clubs chosen, in order.',
      select: { choices: { select: { clubId: true }, orderBy: { rank: 'asc' } } },
      resolve: ({ choices }) => choices.map(({ clubId }) => clubId),
    }),
    choices: t.relation('choices', { query: { orderBy: { rank: 'asc' } } }),
    editable: t.boolean({
      description: '您能否修改和决定这份报名。 Whether you may change and decide it.',
      select: { pupil: { select: { homeClass: { select: { grade: { select: { number: true } } } } } } },
      resolve: ({ pupil }, _args, context) =>
        mayInGrades(schoolViewer(context), 'applications:edit', [pupil.homeClass.grade.number]),
    }),
  }),
})

builder.prismaObject('ApplicationChoice', {
  authScopes: { can: 'applications:read' },
  fields: (t) => ({
    rank: t.exposeInt('rank'),
    // A choice names its club even where the club itself is not to be opened, such as a draft.
    club: t.relation('club'),
  }),
})
