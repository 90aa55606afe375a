import { VISIT_LEASE_SECONDS } from '@afterbell/domain/clubs/board-visit'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { type BoardVisit, type BoardVisitor, visitBoard } from '../service/visit-board.ts'

const VisitDoingEnum = builder.enumType('BoardDoing', {
  description: '在名单板上做什么。 What somebody does at a roster board.',
  values: {
    LOOKING: { description: '在看。 Looks.' },
    EDITING: { description: '在编辑。 Edits.' },
    LEAVING: { description: '离开。 Leaves.' },
  } as const,
})

const BoardVisitorType = builder.objectRef<BoardVisitor>('BoardVisitor').implement({
  description: '也打开着这块名单板的人。 Somebody else who has the board open.',
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    name: t.exposeString('name', {
      nullable: true,
      description: '姓名；无权知道教职工姓名者为空。 Name; null to whoever may not know the staff’s names.',
    }),
    editing: t.exposeBoolean('editing', {
      description: '这次打开后是否改过名单。 Whether the visitor has been changing the roster.',
    }),
  }),
})

const BoardVisitType = builder.objectRef<BoardVisit>('BoardVisit').implement({
  description: '谁也在这块名单板上。 Who else is at the board.',
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    others: t.expose('others', { type: [BoardVisitorType], description: '其他人。 The others.' }),
  }),
})

const VisitBoardInput = builder.inputType('VisitBoardInput', {
  description: '在哪块名单板上，做什么。 At which roster board, doing what.',
  fields: (t) => ({
    termId: t.id({ required: true, description: '学期。 The term.' }),
    gradeId: t.id({ required: true, description: '年级。 The grade.' }),
    weekday: t.int({ required: true, description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    doing: t.field({ type: VisitDoingEnum, required: true, description: '做什么。 Doing what.' }),
  }),
})

builder.mutationField('visitBoard', (t) =>
  t.field({
    type: BoardVisitType,
    description: `说明自己正打开一块名单板，并读取谁也在；${VISIT_LEASE_SECONDS} 秒内不续期即视为离开，不入操作记录；家长不可用。 Says that one has a roster board open, and answers who else has; whoever does not renew it within ${VISIT_LEASE_SECONDS} seconds has left. Not logged; not for guardians.`,
    authScopes: { can: 'clubs:read' },
    errors: { types: [InvalidInputError, NotFoundError] },
    args: { input: t.arg({ type: VisitBoardInput, required: true, description: '内容。 The visit.' }) },
    resolve: (_root, { input }, context) => visitBoard(schoolViewer(context), input),
  }),
)
