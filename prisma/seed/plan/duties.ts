/** The offices of the school; grade departments are formed for each grade, beside these (R41). */
export const offices = ['教学处', '德育处', '校务处', '总务处'] as const

/** A group by its name, or every grade department, or the one parents' committee. */
export type DutyHolder = (typeof offices)[number] | '级部' | '家长委员会'

/** A duty of a group: what it leads or assists in, by which regulation (R41). */
export interface PlannedDuty {
  readonly holder: DutyHolder
  readonly part: 'LEADS' | 'ASSISTS'
  readonly title: string
  readonly description: string
  /** Key of the regulation that gives it; absent where the plan itself does. */
  readonly regulation?: string
}

const leads = (
  holder: DutyHolder,
  regulation: string | undefined,
  title: string,
  description: string,
): PlannedDuty => ({
  holder,
  part: 'LEADS',
  title,
  description,
  regulation,
})

const assists = (
  holder: DutyHolder,
  regulation: string | undefined,
  title: string,
  description: string,
): PlannedDuty => ({
  holder,
  part: 'ASSISTS',
  title,
  description,
  regulation,
})

export const duties: readonly PlannedDuty[] = [
  leads('教学处', undefined, '统筹课后服务', '拟订方案和安排表，安排各班看护教师与社团指导教师，协调各处室和级部。'),
  leads('教学处', 'quality', '质量管理', '制定质量标准，汇总每周数据，提出改进措施。'),
  leads('教学处', 'application', '申报审批', '汇总家长申请，审核编班，把结果录入平台。'),
  leads('教学处', 'attendance', '考勤与交接', '检查点名、课后服务记载和交接班情况。'),
  leads('教学处', 'inspection', '每日巡查', '安排巡查路线，查看各班秩序和作业，跟踪问题整改。'),
  leads('教学处', 'lesson-plans', '教案与考核', '统一教案格式，组织年级社团教案检查和级部考核。'),
  leads('教学处', 'study', '制度学习', '组织教师学习各项制度，收齐学习回执。'),
  leads('德育处', 'home-link', '家校衔接', '发放告家长书等材料，收回回执，答复家长。'),
  leads('德育处', 'volunteers', '志愿服务', '招募、核验和安排志愿者，记录服务时长。'),
  assists('德育处', 'lesson-plans', '校级社团教案', '检查校级社团的教案与活动记录。'),
  assists('德育处', 'safety', '安全教育', '对学生进行路队、交通和自护教育。'),
  leads('校务处', 'third-parties', '第三方遴选', '组织遴选和资质审查，签订协议，监督履约。'),
  assists('校务处', 'inspection', '意见受理', '受理家长和学生意见，转交承办人并督促按期答复。'),
  assists('校务处', undefined, '宣传公布', '在公众号、网站和公告栏公布方案与安排表，整理案例和档案。'),
  leads('总务处', 'safety', '安全管理', '检查设施和隐患，登记并处理安全事件。'),
  leads('总务处', 'duty-roster', '值勤安排', '编排校门、楼道和操场的每日值勤，处理调换。'),
  leads('总务处', 'emergency', '防疫与应急', '准备防疫物资，组织健康检查和应急演练。'),
  leads('总务处', 'equipment', '场地器材', '安排场地，登记和维护器材，避免重复占用。'),
  assists('级部', 'application', '本年级编班', '提出本年级单独成班或合班的意见，核对名单。'),
  assists('级部', 'attendance', '本年级看护与交接', '落实本年级每班每天的看护教师，组织路队和交接。'),
  assists('级部', 'quality', '本年级社团', '按人数开设年级社团，保证体育与科技艺术课时。'),
  assists('家长委员会', 'home-link', '沟通与监督', '收集家长意见，参与方案讨论和服务监督。'),
]
