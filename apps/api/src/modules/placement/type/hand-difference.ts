import { builder } from '../../../graphql/builder.ts'
import type { HandDifference, HandPlace } from '../service/hand-differences.ts'

const HandPlaceType = builder.objectRef<HandPlace>('HandPlace').implement({
  description: '社团中的名额或候补。 A place in a club, or on its waiting list.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    clubId: t.exposeID('clubId', { description: '社团。 The club.' }),
    clubName: t.exposeString('clubName', { description: '社团名称。 The club’s name.' }),
    waiting: t.exposeBoolean('waiting', { description: '候补，而非录取。 On its waiting list, and not in it.' }),
  }),
})

export const HandDifferenceType = builder.objectRef<HandDifference>('HandDifference').implement({
  description: '一名学生手工调整后与抽签结果的差异。 What changes by hand come to for a pupil, against what was drawn.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    pupilId: t.exposeID('pupilId', { description: '学生。 The pupil.' }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    className: t.exposeString('className', { description: '班级，例如 三（2）班。 Home class, such as 三（2）班.' }),
    lost: t.field({
      type: [HandPlaceType],
      description: '抽签得到、调整后没有的。 What was drawn and is no more.',
      resolve: ({ lost }) => [...lost],
    }),
    got: t.field({
      type: [HandPlaceType],
      description: '抽签没有、调整后得到的。 What was not drawn and is there now.',
      resolve: ({ got }) => [...got],
    }),
  }),
})
