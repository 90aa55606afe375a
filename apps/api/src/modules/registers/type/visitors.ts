import { builder } from '../../../graphql/builder.ts'
import type { VisitorCandidate } from '../sheet/visitors.ts'

export const VisitorCandidateType = builder.objectRef<VisitorCandidate>('VisitorCandidate').implement({
  description: '可能临时来上课的学生：只有姓名和班级。 A pupil who may have come unexpected: name and class alone.',
  authScopes: { can: 'registers:record' },
  fields: (t) => ({
    pupilId: t.exposeID('pupilId', { description: '学生。 The pupil.' }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    gradeNumber: t.exposeInt('gradeNumber', { description: '年级。 Grade.' }),
    classNumber: t.exposeInt('classNumber', { description: '班号。 Class number.' }),
  }),
})
