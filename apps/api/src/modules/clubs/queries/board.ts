import { reachOf } from '@afterbell/domain/access/viewer'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { readBoard } from '../board/board.sql.ts'
import { ClubBoard } from '../board/type.ts'

builder.queryField('clubBoard', (t) =>
  t.field({
    type: ClubBoard,
    nullable: true,
    description:
      '一个年级一个星期几的名单板；家长不可用；学期或年级不存在时为空。 The roster board of a grade and weekday; null for guardians, and when the term or grade is absent.',
    authScopes: { can: 'clubs:read' },
    args: {
      termId: t.arg.id({ required: true, description: '学期。 The term.' }),
      gradeId: t.arg.id({ required: true, description: '年级。 The grade.' }),
      weekday: t.arg.int({ required: true, description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    },
    resolve: (_root, asked, context) => {
      const viewer = schoolViewer(context)
      return reachOf(viewer, 'clubs:read')?.school ? readBoard(viewer, asked) : null
    },
  }),
)
