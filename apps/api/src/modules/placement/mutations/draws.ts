import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { type InputFields, versionFields } from '../../../graphql/version.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { RosterLockedError } from '../../clubs/errors/roster.ts'
import { TermClosedError } from '../../schools/errors.ts'
import {
  AdjustmentRefusedError,
  AlreadyToldError,
  CommitmentMissingError,
  DrawInputRefusedError,
  DrawInputsChangedError,
  DrawStateError,
  OtherDrawPublishedError,
  RehearsalError,
} from '../errors.ts'
import { adjustDraw } from '../service/adjust.ts'
import { cancelDryRun, startDryRun } from '../service/dry-run.ts'
import { changeNotifyAt } from '../service/notify.ts'
import { publishDraw } from '../service/publish.ts'
import { undoDraw } from '../service/undo.ts'
import { rulesInput } from '../type/rules.ts'

const writtenDraw = <Query extends object>(query: Query, { schoolId }: SchoolViewer, { id }: { id: string }) =>
  database.draw.findUniqueOrThrow({ ...query, where: rowKey({ schoolId, id }) })

const StartDryRunInput = builder.inputType('StartDryRunInput', {
  description: '一次试排。 A dry run.',
  fields: (t) => ({
    termId: t.id({ required: true, description: '学期。 The term.' }),
    name: t.string({
      required: true,
      description: '名称，例如 试排A，不超过 40 字。 A name of at most 40 characters.',
    }),
    ...rulesInput(t),
    keepAdjustmentsOf: t.id({
      description:
        '保留这次编排的手工调整，作为固定名额。 A former run whose changes by hand are kept as pinned places.',
    }),
  }),
})

builder.mutationField('startDryRun', (t) =>
  t.prismaField({
    type: 'Draw',
    description:
      '开始一次试排：冻结输入，在后台计算；公开随机数记入之前，或不按所定规则的，为演练。 Starts a dry run in the background, on inputs frozen now; a rehearsal before the public entropy is entered, or by other rules than those fixed with it.',
    authScopes: { can: 'placement:run' },
    errors: {
      types: [InvalidInputError, NotFoundError, TermClosedError, CommitmentMissingError, DrawInputRefusedError],
    },
    args: { input: t.arg({ type: StartDryRunInput, required: true, description: '内容。 The run.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenDraw(query, viewer, await startDryRun(viewer, input))
    },
  }),
)

builder.mutationField('cancelDryRun', (t) =>
  t.prismaField({
    type: 'Draw',
    description: '取消还没有完成的试排。 Stops a run that is not done.',
    authScopes: { can: 'placement:run' },
    errors: { types: [NotFoundError, DrawStateError] },
    args: { id: t.arg.id({ required: true, description: '编排。 The draw.' }) },
    resolve: async (query, _root, { id }, context) => {
      const viewer = schoolViewer(context)
      return writtenDraw(query, viewer, await cancelDryRun(viewer, id))
    },
  }),
)

/** The draw as it was looked at, its changes by hand included. */
const expectedVersion = (t: InputFields) =>
  t.field({
    type: 'DateTime',
    required: true,
    description:
      '看到的修改时间；之后有人调整过则拒绝。 `updatedAt` of the draw as it was looked at; refused when somebody changed it by hand since.',
  })

const AdjustDrawInput = builder.inputType('AdjustDrawInput', {
  description: '手工调整一名学生的结果。 A change by hand to one pupil’s result.',
  fields: (t) => ({
    drawId: t.id({ required: true, description: '编排。 The draw.' }),
    pupilId: t.id({ required: true, description: '学生。 The pupil.' }),
    fromClubId: t.id({ description: '调出的社团。 The club left.' }),
    fromWaiting: t.boolean({
      required: true,
      defaultValue: false,
      description: '从该社团的候补名单调出。 Whether its waiting list is left.',
    }),
    toClubId: t.id({ description: '调入的社团。 The club joined.' }),
    toWaiting: t.boolean({
      required: true,
      defaultValue: false,
      description: '调入该社团的候补名单。 Whether its waiting list is joined.',
    }),
    expectedUpdatedAt: expectedVersion(t),
    reason: t.string({ required: true, description: '理由，不超过 200 字。 Why, at most 200 characters.' }),
  }),
})

builder.mutationField('adjustDraw', (t) =>
  t.prismaField({
    type: 'Draw',
    description:
      '发布之前手工调整，须有理由；重排时保留。 Changes a dry run by hand, with a reason; the next run keeps it.',
    authScopes: { can: 'placement:run' },
    errors: { types: [InvalidInputError, NotFoundError, ConflictError, DrawStateError, AdjustmentRefusedError] },
    args: { input: t.arg({ type: AdjustDrawInput, required: true, description: '内容。 The change.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenDraw(query, viewer, await adjustDraw(viewer, input))
    },
  }),
)

const notifyMeans =
  '何时告知教师和家长：在此之前只有能看编排的人（管理员、处室、级部主任）看到名单的变化。 From when teachers and guardians are told: before, only who may read draws (admins, offices, leads) sees what it changed on the rosters.'

const PublishDrawInput = builder.inputType('PublishDrawInput', {
  description: '发布一次正式编排。 The publication of an official draw.',
  fields: (t) => ({
    drawId: t.id({ required: true, description: '编排。 The draw.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      description:
        '看到的修改时间；之后有手工调整时拒绝。不给时按现有的调整发布。 `updatedAt` as it was looked at; refused when it was changed by hand since. Left out, it is published with whatever changes by hand it has.',
    }),
    expectedInputHash: t.string({
      required: true,
      description:
        '看到的输入哈希；报名或名额有变化时拒绝。 `inputHash` as it was looked at; refused when the inputs changed since.',
    }),
    notifyAt: t.field({
      type: 'DateTime',
      description: `${notifyMeans} 为空表示发布即告知。 Null tells them at once.`,
    }),
    idempotencyKey: t.string({
      required: true,
      description:
        '幂等键，8 至 100 字：断线重发时带同一键，只执行一次。 A key of 8 to 100 characters: sent again with it, the request acts once.',
    }),
  }),
})

builder.mutationField('publishDraw', (t) =>
  t.prismaField({
    type: 'Draw',
    description:
      '发布：一次事务写入全部名单和候补，7 天内可撤销。 Makes the result the rosters and waiting lists of the term, in one transaction; it can be undone for seven days.',
    authScopes: { can: 'placement:publish' },
    errors: {
      types: [
        InvalidInputError,
        NotFoundError,
        ConflictError,
        IdempotencyKeyReusedError,
        TermClosedError,
        DrawStateError,
        RehearsalError,
        DrawInputsChangedError,
        OtherDrawPublishedError,
        RosterLockedError,
      ],
    },
    args: { input: t.arg({ type: PublishDrawInput, required: true, description: '内容。 Which draw.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenDraw(query, viewer, await publishDraw(viewer, input))
    },
  }),
)

const ChangeDrawNotifyAtInput = builder.inputType('ChangeDrawNotifyAtInput', {
  description: '告知教师和家长的时间。 From when teachers and guardians are told.',
  fields: (t) => ({
    ...versionFields(t),
    notifyAt: t.field({
      type: 'DateTime',
      description: `${notifyMeans} 为空表示立即告知。 Null tells them now.`,
    }),
  }),
})

builder.mutationField('undoDraw', (t) =>
  t.prismaField({
    type: 'Draw',
    description:
      '撤销发布：名单恢复原样；之后有人改动过名单时拒绝。 Takes a publication back: rosters as they were, exactly; refused when they were changed since.',
    authScopes: { can: 'placement:publish' },
    errors: { types: [NotFoundError, DrawStateError, CannotUndoError] },
    args: { id: t.arg.id({ required: true, description: '编排。 The draw.' }) },
    resolve: async (query, _root, { id }, context) => {
      const viewer = schoolViewer(context)
      return writtenDraw(query, viewer, await undoDraw(viewer, id))
    },
  }),
)

builder.mutationField('changeDrawNotifyAt', (t) =>
  t.prismaField({
    type: 'Draw',
    description:
      '更改告知教师和家长的时间，尚未告知时才可以。 Changes from when teachers and guardians are told, as long as they have not been.',
    authScopes: { can: 'placement:publish' },
    errors: { types: [NotFoundError, ConflictError, DrawStateError, AlreadyToldError] },
    args: {
      input: t.arg({ type: ChangeDrawNotifyAtInput, required: true, description: '内容。 Which draw, and when.' }),
    },
    resolve: async (query, _root, { input: { notifyAt, ...version } }, context) => {
      const viewer = schoolViewer(context)
      return writtenDraw(query, viewer, await changeNotifyAt(viewer, version, notifyAt ?? null))
    },
  }),
)
