import { mayInGrades } from '@afterbell/domain/access/viewer'
import { isGrade } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { ClubLevelEnum, ClubStateEnum, ClubTeacherPartEnum } from '../type/club.ts'
import { ClubCategoryEnum } from '../type/course.ts'
import type { Board, BoardColumn, BoardPlace, BoardPupil, BoardSession, BoardTeacher } from './board.ts'

const instant = (text: string | null) => (text === null ? null : new Date(text))

const classNameOf = ({ gradeNumber, classNumber }: BoardPupil) =>
  isGrade(gradeNumber) ? homeClassName({ grade: gradeNumber, number: classNumber }, 'zh') : `${classNumber}班`

const BoardPupilInterface = builder.interfaceRef<BoardPupil>('BoardPupil').implement({
  description: '名单板上的一名学生。 A pupil on the board.',
  fields: (t) => ({
    pupilId: t.exposeID('pupilId', { description: '学生。 The pupil.' }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    initials: t.exposeString('initials', { description: '姓名拼音首字母。 The name’s pinyin initials.' }),
    pupilNumber: t.exposeString('pupilNumber', { description: '学号。 Pupil number.' }),
    className: t.string({ description: '班级，例如 三（2）班。 Home class, such as 三（2）班.', resolve: classNameOf }),
    gradeNumber: t.exposeInt('gradeNumber', { description: '年级序号。 Number of the grade.' }),
    hasCareNote: t.exposeBoolean('hasCareNote', {
      description: '有注意事项（仅有权限者可见，否则为否）。 Has a care note; false without the permission to know.',
    }),
    editable: t.boolean({
      description: '您能否安排该生（属您的年级）。 Whether you may place this pupil: of a grade of yours.',
      resolve: ({ gradeNumber }, _args, context) => mayInGrades(schoolViewer(context), 'clubs:enrol', [gradeNumber]),
    }),
  }),
})

const UnplacedPupil = builder.objectRef<BoardPupil>('UnplacedPupil').implement({
  description: '当日尚无社团的学生。 A pupil without a club that day.',
  interfaces: [BoardPupilInterface],
  authScopes: { can: 'clubs:read' },
})

const BoardPlaceType = builder.objectRef<BoardPlace>('BoardPlace').implement({
  description: '名单板上的一个名额或候补。 A place, or a waiting, on the board.',
  interfaces: [BoardPupilInterface],
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    id: t.exposeID('id', { description: '名单记录。 The enrolment.' }),
    pinned: t.exposeBoolean('pinned', { description: '固定名额。 Pinned place.' }),
    clash: t.exposeBoolean('clash', {
      description: '时间冲突：同一时间已在另一社团。 Time clash: enrolled elsewhere at the same time.',
    }),
    offeredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: '通知递补的时间。 When a freed place was offered.',
      resolve: ({ offeredAt }) => instant(offeredAt),
    }),
    offerExpiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: '递补截止时间。 Until when it is offered.',
      resolve: ({ offerExpiresAt }) => instant(offerExpiresAt),
    }),
    updatedAt: t.field({
      type: 'DateTime',
      description: '最近修改时间，修改时须原样带回。 When it was last changed; an edit must send it back.',
      resolve: ({ updatedAt }) => new Date(updatedAt),
    }),
  }),
})

const BoardSessionType = builder.objectRef<BoardSession>('BoardSession').implement({
  description: '社团每周的一次活动。 A weekly session of a club.',
  fields: (t) => ({
    weekday: t.exposeInt('weekday', { description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    period: t.exposeInt('period', { description: '第几课时。 Ordinal of the period.' }),
    startsAt: t.exposeInt('startsAt', { description: '开始，自零点起的分钟数。 Start, in minutes since midnight.' }),
    endsAt: t.exposeInt('endsAt', { description: '结束，自零点起的分钟数。 End, in minutes since midnight.' }),
    venue: t.exposeString('venue', { nullable: true, description: '场地名称。 The venue’s name.' }),
  }),
})

const BoardTeacherType = builder.objectRef<BoardTeacher>('BoardTeacher').implement({
  description: '指导教师。 A teacher of the club.',
  fields: (t) => ({
    id: t.exposeID('id', { description: '教师。 The teacher.' }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    part: t.expose('part', { type: ClubTeacherPartEnum, description: '分工。 Part.' }),
  }),
})

const BoardColumnType = builder.objectRef<BoardColumn>('BoardColumn').implement({
  description: '名单板上的一个社团。 A club on the board.',
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    id: t.exposeID('id', { description: '社团。 The club.' }),
    name: t.exposeString('name', { description: '名称。 Name.' }),
    category: t.expose('category', { type: ClubCategoryEnum, description: '类别。 Category.' }),
    level: t.expose('level', { type: ClubLevelEnum, description: '级别。 Level.' }),
    state: t.expose('state', { type: ClubStateEnum, description: '状态。 State.' }),
    minimum: t.exposeInt('minimum', { description: '最低人数。 The least number of pupils.' }),
    target: t.exposeInt('target', { description: '目标人数（R22）。 The number aimed at (R22).' }),
    maximum: t.exposeInt('maximum', { description: '名额。 Places.' }),
    taken: t.exposeInt('taken', { description: '已录取人数。 Places taken.' }),
    free: t.int({ description: '空余名额。 Free places.', resolve: ({ maximum, taken }) => maximum - taken }),
    waiting: t.exposeInt('waiting', { description: '候补人数。 How many pupils wait.' }),
    rosterLockedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: '名单锁定时间；为空表示可改。 When the roster was locked; empty while it can change.',
      resolve: ({ rosterLockedAt }) => instant(rosterLockedAt),
    }),
    updatedAt: t.field({
      type: 'DateTime',
      description: '最近修改时间，修改时须原样带回。 When the club was last changed; an edit must send it back.',
      resolve: ({ updatedAt }) => new Date(updatedAt),
    }),
    gradeNumbers: t.exposeIntList('gradeNumbers', { description: '招收的年级。 Numbers of the grades admitted.' }),
    sessions: t.expose('sessions', { type: [BoardSessionType], description: '每周活动时间。 Its weekly sessions.' }),
    teachers: t.expose('teachers', { type: [BoardTeacherType], description: '指导教师。 Its teachers.' }),
    enrolled: t.expose('enrolledPlaces', {
      type: [BoardPlaceType],
      description:
        '已录取，按签到次序；您可见的学生。 Enrolled, in order of the sign-in sheet: the pupils that you may see.',
    }),
    waitingList: t.expose('waitingPlaces', {
      type: [BoardPlaceType],
      description: '候补，按候补次序；您可见的学生。 The waiting list in order: the pupils that you may see.',
    }),
    editable: t.boolean({
      description:
        '您能否修改该社团（所有招收年级都归您管）。 Whether you may change the club: all its grades are yours.',
      resolve: ({ gradeNumbers }, _args, context) => mayInGrades(schoolViewer(context), 'clubs:edit', gradeNumbers),
    }),
  }),
})

export const ClubBoard = builder.objectRef<Board>('ClubBoard').implement({
  description:
    '社团名单板：一个年级一个星期几的全部社团，与当日尚无社团的学生。 The roster board: a grade’s clubs of a weekday, and its pupils without one that day.',
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    termId: t.exposeID('termId', { description: '学期。 The term.' }),
    termName: t.exposeString('termName', { description: '学期名称。 The term’s name.' }),
    gradeId: t.exposeID('gradeId', { description: '年级。 The grade.' }),
    gradeNumber: t.exposeInt('gradeNumber', { description: '年级序号。 Number of the grade.' }),
    weekday: t.exposeInt('weekday', { description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    columns: t.expose('columns', { type: [BoardColumnType], description: '社团，按名称。 The clubs, by name.' }),
    unplaced: t.expose('unplaced', {
      type: [UnplacedPupil],
      description: '未安排：本年级当日没有社团的学生。 Unplaced: pupils of the grade without a club that day.',
    }),
  }),
})
