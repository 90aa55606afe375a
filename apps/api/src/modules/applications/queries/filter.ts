import { builder } from '../../../graphql/builder.ts'
import { ApplicationSourceEnum, ApplicationStateEnum } from '../type/application.ts'

export const ApplicationFilter = builder.inputType('ApplicationFilter', {
  description: '报名筛选，各条件同时满足。 Filter of applications; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({
      description: '学生的姓名、全拼、首字母或学号。 The pupil’s name, pinyin, initials or number, as typed.',
    }),
    termId: t.id({ description: '学期。 Term.' }),
    gradeId: t.id({ description: '年级。 Grade.' }),
    homeClassId: t.id({ description: '班级。 Home class.' }),
    state: t.field({ type: ApplicationStateEnum, description: '状态。 State.' }),
    source: t.field({ type: ApplicationSourceEnum, description: '来源。 Source.' }),
    confirmed: t.boolean({ description: '家长是否已确认。 Whether a guardian has confirmed.' }),
    hasChoices: t.boolean({
      description: '是否填了社团志愿；否：只要托管。 Whether clubs were chosen; false: care alone.',
    }),
    hardship: t.boolean({
      description:
        '是否标记为家庭困难；无权查看者用它什么也找不到。 Whether marked as hardship; finds nothing for those who may not know.',
    }),
    clubId: t.id({ description: '志愿中有该社团。 Choosing this club.' }),
    pupilId: t.id({ description: '学生。 The pupil.' }),
  }),
})
