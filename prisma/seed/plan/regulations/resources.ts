import { heading, list, paragraph, steps, table } from '../blocks.ts'
import type { Regulation } from '../regulation.ts'

/** R58: teachers study the regulations. */
export const study: Regulation = {
  key: 'study',
  requirements: ['R58', 'R02', 'R43'],
  title: '教师学习与经验交流制度',
  documentNumber: '示例校发〔2022〕12号',
  managements: [],
  bases: ['after-school-service', 'double-reduction'],
  body: [
    heading(1, '教师学习与经验交流制度'),
    paragraph('第一条　参加课后服务的全体人员，包括志愿者和校外指导教师，上岗前学习方案和各项制度。'),
    heading(2, '学习'),
    steps(
      '每学期开学前，教学处组织集中学习，缺席的在一周内补学。',
      '每人对每项制度签收学习回执，写明姓名和日期。',
      '制度有新版本的，重新学习并签收。',
      '教学处公布签收情况，未签收的不安排单独带班。',
    ),
    heading(2, '交流'),
    list(
      '鼓励教师记录好的做法、案例和体会，注明所在班级或社团。',
      '级部每月交流一次，优秀案例由校务处整理后公布。',
      '案例不出现学生姓名和可以辨认身份的内容。',
    ),
    paragraph('第二条　学习和交流的情况作为教师考核的内容之一。'),
  ],
}

/** R59: places and equipment. */
export const equipment: Regulation = {
  key: 'equipment',
  requirements: ['R59'],
  title: '课后服务场地器材保障制度',
  documentNumber: '示例校发〔2022〕13号',
  managements: ['FITNESS'],
  bases: ['fitness', 'after-school-service'],
  body: [
    heading(1, '课后服务场地器材保障制度'),
    paragraph('第一条　教室、专用室、场馆和操场由总务处统一登记，注明容纳人数；安排的人数不超过容纳人数。'),
    heading(2, '安排'),
    list(
      '同一场地同一时间只安排一项活动，先安排固定社团，再安排临时活动。',
      '调整场地的提前一天申请，由总务处确认后告知有关教师和家长。',
      '下雨等天气，室外社团按备用场地表转入室内。',
    ),
    heading(2, '器材'),
    table(
      ['环节', '要求', '责任人'],
      ['领用', '登记品名、数量和用途', '指导教师'],
      ['使用', '先检查后使用，破损的立即停用', '指导教师'],
      ['归还', '当天归还并清点', '指导教师、保管员'],
      ['维护', '每月检查一次，体育器械每周检查一次', '总务处'],
    ),
    paragraph('第二条　专用室使用后关好水、电、门窗，整理还原，由使用者签字。'),
    paragraph('第三条　需要添置的，由指导教师提出、处室审核，经费按学校规定办理，不向学生收取。'),
  ],
}

/** R70, R71: third parties. */
export const thirdParties: Regulation = {
  key: 'third-parties',
  requirements: ['R70', 'R33', 'R71'],
  title: '第三方机构遴选与管理制度',
  documentNumber: '示例校发〔2022〕14号',
  managements: [],
  bases: ['double-reduction', 'city'],
  body: [
    heading(1, '第三方机构遴选与管理制度'),
    paragraph(
      '第一条　学校师资不能满足的艺术、体育、科技社团，可以引进校外机构或人员。学科类培训机构一律不得进入课后服务。',
    ),
    heading(2, '遴选'),
    steps(
      '校务处公布需求、条件和评分办法。',
      '机构提交资质、课程方案、人员名单和价格，资质须在有效期内。',
      '三名以上评委独立打分，其中至少一名家长代表；按权重计算总分。',
      '领导小组根据总分决定，结果公示五个教学日。',
      '签订协议，写明内容、人员、费用、安全责任和退出条件。',
    ),
    table(
      ['评分项', '权重'],
      ['资质与信誉', '20%'],
      ['课程方案', '35%'],
      ['师资', '25%'],
      ['安全措施', '10%'],
      ['价格', '10%'],
    ),
    heading(2, '管理'),
    list(
      '机构人员逐一核验身份和从业限制，换人须经学校同意。',
      '每次活动有本校教师在场；机构人员不单独留下学生。',
      '不在校内招生、推销，不收集学生和家长的联系方式。',
      '证照到期未续的，自到期之日起停止活动。',
    ),
    paragraph('第二条　每学期考核一次，不合格或发生安全、收费问题的，终止协议，两年内不再引进。'),
  ],
}
