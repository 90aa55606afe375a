import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { proposeStaffing } from '../service/allocation/propose.ts'
import { StaffingProposalType } from '../type/allocation.ts'

export const ChosenAdultInput = builder.inputType('ChosenAdultInput', {
  description: '一次课由谁值守。 Who stands in a session.',
  fields: (t) => ({
    sessionId: t.id({ required: true, description: '托管班或社团活动。 The care class or club session.' }),
    staffId: t.id({ required: true, description: '值守的人。 The person.' }),
  }),
})

builder.queryField('proposeStaffing', (t) =>
  t.field({
    type: StaffingProposalType,
    description:
      '建议每个托管班和社团活动由谁值守：没有人同时在两处，先本班、再本年级，分担平均；已固定的和选定的不动（R16、R21）。断开请求即停止计算。 Proposes an adult for every care class and club session: nobody in two places, own class first, then own grade, evenly; what is pinned or chosen stays (R16, R21). Leaving the request stops the computation.',
    authScopes: { can: 'timetable:edit' },
    errors: { types: [InvalidInputError, NotFoundError] },
    args: {
      termId: t.arg.id({ required: true, description: '学期。 The term.' }),
      chosen: t.arg({
        type: [ChosenAdultInput],
        required: true,
        description: '您已选定的人，其余围绕它们重新计算。 Whom you have chosen; the rest is worked out around them.',
      }),
    },
    resolve: (_root, asked, context) => proposeStaffing(schoolViewer(context), asked, context.signal),
  }),
)
