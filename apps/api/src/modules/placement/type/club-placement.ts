import { builder } from '../../../graphql/builder.ts'
import type { ClubPlacement, DrawnPupil, PlaceSource } from '../service/club-placement.ts'
import { ClubOutcomeType } from './outcome.ts'

const PlaceSourceEnum = builder.enumType('PlaceSource', {
  description: '名额怎么来的。 How a place came about.',
  values: {
    PINNED: { description: '固定名额，不参加抽签。 Pinned, and not drawn for.' },
    DRAWN: { description: '按志愿录取。 Drawn, by the lists handed in.' },
    ASSIGNED: { description: '未填志愿，按规则编入。 Assigned to a pupil without choices.' },
    BY_HAND: { description: '手工调入。 Put there by hand.' },
  } as const satisfies Record<PlaceSource, { description: string }>,
})

const DrawnPupilType = builder.objectRef<DrawnPupil>('DrawnPupil').implement({
  description: '社团的一名录取或候补学生。 A pupil in a club, or waiting for it.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    pupilId: t.exposeID('pupilId', { description: '学生。 The pupil.' }),
    name: t.exposeString('name', { description: '姓名。 The pupil’s name.' }),
    className: t.exposeString('className', { description: '班级，例如 三（2）班。 Home class, such as 三（2）班.' }),
    order: t.exposeInt('order', {
      nullable: true,
      description:
        '在该时段的序号；没有填这个时段时为空。 The pupil’s number in the slot; null when no list was handed in.',
    }),
    source: t.expose('source', {
      type: PlaceSourceEnum,
      nullable: true,
      description: '名额怎么来的；候补为空。 How the place came about; null of who only waits.',
    }),
    choice: t.exposeInt('choice', {
      nullable: true,
      description:
        '该时段的第几志愿；没有填这个社团时为空。 As which choice of the slot it was ranked; null when it was not.',
    }),
  }),
})

export const ClubPlacementType = builder.objectRef<ClubPlacement>('ClubPlacement').implement({
  description: '一个社团的录取与候补，逐人。 Who is put into a club and who waits for it, pupil by pupil.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    outcome: t.field({
      type: ClubOutcomeType,
      description: '结果。 What it came to.',
      resolve: ({ outcome }) => outcome,
    }),
    enrolled: t.field({
      type: [DrawnPupilType],
      description: '录取，按序号。 Enrolled, in the order of the draw.',
      resolve: ({ enrolled }) => [...enrolled],
    }),
    waiting: t.field({
      type: [DrawnPupilType],
      description: '候补，按次序。 Waiting, in order.',
      resolve: ({ waiting }) => [...waiting],
    }),
  }),
})
