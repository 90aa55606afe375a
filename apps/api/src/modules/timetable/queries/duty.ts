import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { proposeDutyRota, readDutyRoster } from '../service/duty.ts'
import { DutyRosterType, DutyRotaProposalType } from '../type/duty.ts'

builder.queryFields((t) => ({
  dutyRoster: t.field({
    type: DutyRosterType,
    nullable: true,
    description:
      '值勤表（R55）；学期不存在时为空。 The duty roster of a span of days (R55); null when there is no such term.',
    authScopes: { can: 'timetable:read' },
    args: {
      termId: t.arg.id({ required: true, description: '学期。 The term.' }),
      from: t.arg({ type: 'Date', required: true, description: '从哪天。 The first day.' }),
      to: t.arg({ type: 'Date', required: true, description: '到哪天。 The last day.' }),
    },
    resolve: (_root, asked, context) => readDutyRoster(schoolViewer(context), asked),
  }),
  dutyRotaProposal: t.field({
    type: DutyRotaProposalType,
    description:
      '公平的轮值建议，不写入（R55）。 A fair rota for a span of service days, proposed and not written (R55). For school admins.',
    authScopes: { can: 'timetable:edit' },
    errors: { types: [InvalidInputError, NotFoundError] },
    args: {
      termId: t.arg.id({ required: true, description: '学期。 The term.' }),
      from: t.arg({ type: 'Date', required: true, description: '从哪天。 The first day.' }),
      to: t.arg({ type: 'Date', required: true, description: '到哪天。 The last day.' }),
      postIds: t.arg.idList({ required: true, description: '岗位。 The posts.' }),
      staffIds: t.arg.idList({ required: true, description: '参加轮值的人。 Who takes turns.' }),
    },
    resolve: (_root, asked, context) => proposeDutyRota(schoolViewer(context), asked),
  }),
}))
