import type { PlanThresholds } from '@afterbell/domain/policies/thresholds'
import { heading, list, paragraph, steps, type Text, table } from './blocks.ts'

/** The plan of spring 2022 in our own words, as requirements A–G have it (R01–R92); its people and phones are nowhere in it. */
const body: Text = [
  heading(1, '2022年春学期课后服务方案'),
  paragraph(
    '为落实“双减”和作业、睡眠、手机、读物、体质五项管理，让有需要的学生放学后在校得到照看、完成作业、发展兴趣，学校按照上级文件要求，结合本校实际，制定本方案。本学期服务从 2022 年 2 月 14 日（第 1 周周一）开始。',
  ),

  heading(2, '一、目标'),
  list(
    '有需求的学生全面满足：凡家长自愿申请的学生都得到服务。',
    '教师全员参加：每位教师至少承担一项课后服务工作。',
    '作业不出校门：学生在服务时间内完成书面作业的比例不低于 90%。',
    '服务质量逐周、逐学期提高：各项数据按周记录，便于比较。',
  ),

  heading(2, '二、服务对象与原则'),
  paragraph('服务对象为放学时家长不能按时接回的一至六年级学生。'),
  list(
    '坚持自愿：是否参加由家长决定，可以随时退出；任何人不得以任何方式动员、暗示或强制。',
    '坚持公益：基础托管中的个别辅导一律免费。',
    '坚持规范：服务时间内不集体上新课、不集体补课，不体罚或变相体罚学生。',
    '坚持保护：学生信息只用于服务，接触者各守其责，查阅与修改都有记录。',
  ),

  heading(2, '三、时间安排'),
  paragraph(
    '服务安排在每个教学日放学以后，周一至周五，每天 2 小时；节假日不安排，调休补课日照常服务。每课时 40 分钟，课间休息 10 分钟。',
  ),
  table(
    ['年级', '第一课时', '第二课时', '第三课时', '离校时间'],
    ['一、二年级', '15:00–15:40', '15:50–16:30', '16:40–17:20', '17:20'],
    ['三、四年级', '15:30–16:10', '16:20–17:00', '17:10–17:30（半课时）', '约 17:25'],
    ['五、六年级', '15:30–16:10', '16:20–17:00', '17:10–17:30（半课时）', '约 17:30'],
  ),
  paragraph('各年级错峰离校：一、二年级先走，三、四年级随后，五、六年级最后；同一时段各班按班号次序从指定校门离校。'),

  heading(2, '四、服务内容'),
  heading(3, '（一）延时托管'),
  paragraph(
    '学生在教师看护下自习、完成作业、复习预习、阅读。教师当场答疑，帮助学习有困难的学生，指导学有余力的学生；对个别学生的辅导要记录，不收费。',
  ),
  heading(3, '（二）校本社团'),
  paragraph('社团分年级组和校级两级，按体育、艺术、科技三类开设，由家长和学生自愿选报。'),
  table(
    ['类别', '活动举例', '每年级每周至少'],
    ['体育', '跑步练习、运动技能、体育游戏、操类、校队训练、足球、网球', '2 课时'],
    ['艺术', '课本剧、儿童画、音乐、朗诵、舞蹈、合唱', '与科技合计 2 课时'],
    ['科技', '航模、智力拼图、七巧板、九连环、科普影片', '与艺术合计 2 课时'],
  ),

  heading(2, '五、编班与人员'),
  steps(
    '按家长申请的人数和日期编班：一个行政班人数足够的单独成班，不足的由同年级几个班合并，人数不超过教室容量。',
    '看护教师优先由本班教师担任，其次由同年级教师担任；每个班、每个社团每天都有指定的成人在场。',
    '年级社团按学生数开设，每个约 25 人，允许上下相差 5 人；报满后按先后候补，有空位依次递补。',
    '家长、志愿者和校外指导教师适时参与，身份与资格先经核验。',
  ),

  heading(2, '六、实施步骤'),
  steps(
    '征求意见：校级领导、教师和家长委员会分别讨论本方案，意见逐条答复或采纳。',
    '公布课程：公布社团目录、场地和指导教师。',
    '家长申请：家长在市级平台填报是否参加、参加的日期和社团意愿，学校汇总核对。',
    '编班录入：编成班级与社团名单，录入市级平台。',
    '告知签收：发放告家长书、接送信息表、服务安排表和家校安全公约，收回回执。',
    '开展服务：按安排表上岗、点名、记载、交接。',
    '总结改进：每周小结，期末总结，征集做法与案例。',
  ),

  heading(2, '七、组织管理'),
  paragraph('学校成立课后服务领导小组，由组长、副组长、成员和家长代表组成，负责方案的审议、通过和监督。'),
  table(
    ['组织', '职责'],
    ['教学处', '牵头：安排人员与课程，统一教案格式，检查作业与教学秩序，组织考核'],
    ['德育处', '协助：校级社团教案、家校联系、志愿服务、学生行为教育'],
    ['校务处', '协助：宣传公布、资料归档、校外机构遴选、意见受理'],
    ['总务处', '协助：场地器材、校门与周边秩序、卫生防疫、安全设施'],
    ['各级部', '协助：本年级编班、社团、看护与交接，执行各项制度'],
    ['家长委员会', '参与：提出意见，参加监督，联系家长志愿者'],
  ),

  heading(2, '八、保障与监督'),
  list(
    '制度保障：质量管理、申报审批、家校衔接、志愿服务、安全管理、值勤、防疫应急、考勤交接等制度与本方案一并执行。',
    '安全保障：每日值勤到岗，每班交接到人，接送人须与登记信息相符。',
    '质量监督：每天巡查各班、查看作业并记录；按期调查家长和学生意见；意见有人负责、限期答复。',
    '评价结果：纳入学校年度计划和各部门计划，纳入“五心”级部考核，作为教师考核和评优的依据。',
  ),
  paragraph('本方案及服务安排表在学校公众号、网站和校门口公告栏公布。'),
]

/** The rule thresholds of the plan (R12, R19, R20, R22); a freed place is offered by staff, without a time limit. */
const thresholds: PlanThresholds = {
  minutesPerDay: 120,
  sportPeriodsPerWeek: 2,
  scienceOrArtPeriodsPerWeek: 2,
  clubTargetSize: 25,
  clubSizeTolerance: 5,
  combineWithin: 'GRADE',
  offerHours: null,
}

/** The plan, to be entered as the published first version of a policy of the demo school. */
export const plan = {
  kind: 'PLAN',
  level: 'SCHOOL',
  title: '2022年春学期课后服务方案',
  documentNumber: '示例校发〔2022〕1号',
  managements: ['HOMEWORK', 'SLEEP', 'PHONES', 'READING', 'FITNESS'],
  /** Keys of the legal bases on which it rests. */
  bases: ['double-reduction', 'after-school-service', 'homework', 'fitness', 'province', 'city', 'district'],
  effectiveFrom: '2022-02-14',
  changeNote: '征求领导小组、教师和家长委员会意见后形成。',
  body,
  thresholds,
} as const

/** What the groups asked said of the draft, and what became of it (R30). Groups are named by their kind. */
export const planComments = [
  {
    group: 'PARENTS_COMMITTEE',
    /** The block of the text that it is about. */
    block: body.findIndex((each) => each.type === 'heading' && each.text === '三、时间安排'),
    text: '低年级放学较早，建议写明一、二年级的离校时间和校门，方便家长安排接送。',
    state: 'TAKEN_UP',
    reply: '已采纳：时间安排表增加离校时间一栏，校门在服务安排表中公布。',
  },
  {
    group: 'PARENTS_COMMITTEE',
    block: body.findIndex((each) => each.type === 'heading' && each.text === '（二）校本社团'),
    text: '希望多开一些科技类社团。',
    state: 'ANSWERED',
    reply: '本学期已有航模、七巧板等科技社团；将按申请人数增开，场地和指导教师落实后公布。',
  },
  {
    group: 'LEADING_GROUP',
    block: body.findIndex((each) => each.type === 'heading' && each.text === '五、编班与人员'),
    text: '合班时应注明不超过教室容量。',
    state: 'TAKEN_UP',
    reply: '已采纳，写入第一条。',
  },
] as const
