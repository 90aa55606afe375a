import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, windowOf } from '../../../graphql/page.ts'
import { sortOf } from '../../../graphql/sort.ts'
import { visiblePupils } from '../access.ts'
import { PupilPage } from '../type/pupil-page.ts'
import { matchingPupils } from './pupil-conditions.sql.ts'
import { readPupilPage } from './pupil-page.sql.ts'

const PupilSort = sortOf('Pupil', {
  homeClass: '班级，然后学号。 Home class, then pupil number.',
  name: '姓名，按拼音。 Name, by pinyin.',
  pupilNumber: '学号。 Pupil number.',
  createdAt: '建立时间。 When entered.',
})

const PupilFilter = builder.inputType('PupilFilter', {
  description: '学生筛选，各条件同时满足。 Filter of pupils; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({
      description: '姓名、全拼、首字母或学号，按所输入。 Name, pinyin, initials or pupil number, as typed.',
    }),
    homeClassId: t.id({ description: '班级。 Home class.' }),
    gradeId: t.id({ description: '年级。 Grade.' }),
    hasCareNote: t.boolean({
      description:
        '有无特殊照顾事项；只在您可读该事项的学生中查找。 With or without a care note, among the pupils whose care note you may read.',
    }),
    guardianPhone: t.string({
      description:
        '监护人手机号码，须完整；需可读全校联系方式，否则无结果。 A guardian’s whole phone number; finds nobody unless you may read the contacts of the whole school.',
    }),
    archived: t.boolean({ description: '是否归档，默认否。 Archived ones instead of those at school.' }),
  }),
})

builder.queryField('pupils', (t) =>
  t.field({
    type: PupilPage,
    description: '学生，默认按班级与学号。 Pupils whom you may see, by class and number unless sorted.',
    authScopes: { can: 'people:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: PupilSort, description: '排序。 Sort.' }),
      filter: t.arg({ type: PupilFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => {
      const viewer = schoolViewer(context)
      return readPupilPage(viewer, {
        matching: matchingPupils(viewer, filter ?? {}),
        sort: sort ?? { field: 'homeClass', order: 'asc' },
        ...windowOf(page),
      })
    },
  }),
)

builder.queryField('pupil', (t) =>
  t.prismaField({
    type: 'Pupil',
    nullable: true,
    description: '一名学生；不存在或不可见时为空。 One pupil; null when absent or not visible.',
    authScopes: { can: 'people:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.pupil.findFirst({ ...query, where: { AND: [visiblePupils(schoolViewer(context)), { id }] } }),
  }),
)
