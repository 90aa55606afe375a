import { builder } from '../../../graphql/builder.ts'
import type { ClubPlacement, DrawnPupil } from '../service/club-placement.ts'
import { ClubOutcomeType } from './outcome.ts'

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
