import { heading, list, paragraph, steps, table } from '../blocks.ts'
import type { Regulation } from '../regulation.ts'

/** R51: application and approval of care. */
export const application: Regulation = {
  key: 'application',
  requirements: ['R51', 'R10', 'R32', 'R90'],
  title: '学生看管申报审批制度',
  documentNumber: '示例校发〔2022〕5号',
  managements: [],
  bases: ['after-school-service', 'city'],
  body: [
    heading(1, '学生看管申报审批制度'),
    paragraph(
      '第一条　参加课后服务由家长自愿申请，一名学生一份申请，写明原因、参加的日期和社团意愿。教师和其他人不代替家长填报。',
    ),
    heading(2, '办理程序'),
    steps(
      '学校在学期初告知服务内容、时间、地点和退出办法。',
      '家长在市级平台填报；不便使用平台的，由家长填写纸质申请，班主任录入后由家长核对确认。',
      '班主任核对学生信息，级部汇总，教学处审核。',
      '审核结果在三个教学日内告知家长；不能安排的说明原因和办法。',
      '编班结果公布后，家长可以申请更正或调整。',
    ),
    heading(2, '变更与退出'),
    list(
      '家长可以随时申请退出、减少日期或更换社团，不需要说明理由。',
      '临时不参加的，家长当天放学前告知班主任。',
      '退出空出的社团名额，按候补次序递补。',
    ),
    paragraph(
      '第二条　每份申请保存提交、审核、决定的人员、时间和理由。全班选择完全相同、又由教师录入的，级部须向家长逐一核实，并报教学处。',
    ),
    paragraph('第三条　不得以参加或不参加课后服务评价学生、班级和教师。'),
  ],
}

/** R52: the link between home and school. */
export const homeLink: Regulation = {
  key: 'home-link',
  requirements: ['R52', 'R42', 'R45'],
  title: '家校衔接制度',
  documentNumber: '示例校发〔2022〕6号',
  managements: ['SLEEP', 'PHONES'],
  bases: ['after-school-service', 'sleep', 'phones'],
  body: [
    heading(1, '家校衔接制度'),
    paragraph('第一条　凡与学生有关的安排，学校提前告知家长；家长的意见，学校按期答复。德育处负责本制度的执行。'),
    heading(2, '四种材料与回执'),
    table(
      ['材料', '发放时间', '回执'],
      ['告家长书', '开学前一周', '已阅签字'],
      ['接送信息表', '开学第一周', '填写接送人及关系，有变化随时更新'],
      ['服务安排表', '编班后', '已阅'],
      ['家校安全公约', '开学第一周', '家长和学生共同签字'],
    ),
    paragraph('第二条　班主任在五个教学日内收齐回执，未交的逐一联系；接送人不在登记之列的，不得把学生交给他。'),
    heading(2, '日常联系'),
    list(
      '学生缺席而事先没有请假的，看护教师立即联系家长，十分钟内联系不上的报告值勤人员。',
      '学生生病、受伤或情绪异常，当天告知家长。',
      '一般通知在工作时间发出，晚上九点以后不打扰家长和学生休息。',
      '学生原则上不带手机入校，确需联系家长的使用班级或门卫电话。',
    ),
    paragraph('第三条　家长电话等信息只供与该生有关的教师使用，不张贴、不转发，不写入公开的通知。'),
  ],
}

/** R53: volunteers. */
export const volunteers: Regulation = {
  key: 'volunteers',
  requirements: ['R53', 'R71'],
  title: '课后服务志愿服务制度',
  documentNumber: '示例校发〔2022〕7号',
  managements: ['READING'],
  bases: ['after-school-service', 'reading'],
  body: [
    heading(1, '课后服务志愿服务制度'),
    paragraph(
      '第一条　欢迎家长、退休教师、大学生和社会人士参加课后服务的志愿工作，如路口护学、图书整理、社团助教和讲座。',
    ),
    heading(2, '加入'),
    steps(
      '本人报名，写明可参加的时间和擅长的内容。',
      '德育处核验身份和从业限制，面谈并告知要求。',
      '签订志愿服务承诺，参加一次安全与师德培训后上岗。',
    ),
    heading(2, '要求'),
    list(
      '志愿者协助教师工作，不单独看护学生，不单独带学生离校。',
      '不拍摄、不传播学生的照片和信息，不向学生推销物品和课程。',
      '带入校园的读物先交学校审核。',
      '不能按时到岗的提前一天告知，由德育处另行安排。',
    ),
    paragraph('第二条　服务时间由带班教师确认，德育处登记，每学期末出具证明。'),
    paragraph('第三条　违反承诺的，立即停止服务并登记原因；涉及学生安全的按安全管理制度处理。'),
  ],
}
