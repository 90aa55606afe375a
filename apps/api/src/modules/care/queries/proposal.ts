import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { CareTimesMissingError } from '../errors.ts'
import { proposeCare } from '../service/proposal.ts'
import { CareProposalType } from '../type/proposal.ts'

builder.queryField('proposeCareClasses', (t) =>
  t.field({
    type: CareProposalType,
    description:
      '按报名提出编班建议并说明理由；不写入任何内容（R20）。 Proposes care classes from the applications and says why; writes nothing (R20).',
    authScopes: { can: 'care:edit' },
    errors: { types: [InvalidInputError, NotFoundError, CareTimesMissingError] },
    args: {
      termId: t.arg.id({ required: true, description: '学期。 The term.' }),
      gradeIds: t.arg.idList({ required: true, description: '年级。 The grades.' }),
      weekdays: t.arg.intList({ required: true, description: '星期几，1 为周一。 The weekdays; 1 is Monday.' }),
      minimum: t.arg.int({
        required: true,
        description:
          '满几人单独成班，1 至 60；方案规定不合班时不起作用。 From how many pupils on a home class is by itself, 1 to 60; without effect where the plan combines none.',
      }),
    },
    resolve: (_root, asked, context) => proposeCare(schoolViewer(context), asked),
  }),
)
