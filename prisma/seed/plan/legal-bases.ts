import { paragraph, type Text } from './blocks.ts'

/** A notice of a higher level on which the school's policies rest: title, number and a summary in our own words. */
export interface LegalBasis {
  /** By which the plan and the regulations name it. */
  readonly key: string
  readonly level: 'STATE' | 'PROVINCE' | 'CITY' | 'DISTRICT'
  readonly title: string
  readonly documentNumber: string
  /** From when it is in force, YYYY-MM-DD. */
  readonly effectiveFrom: string
  readonly managements: readonly ('HOMEWORK' | 'SLEEP' | 'PHONES' | 'READING' | 'FITNESS')[]
  readonly body: Text
}

/** The state's notices are real and published; those of province, city and district are invented and say so (示例). */
export const legalBases: readonly LegalBasis[] = [
  {
    key: 'double-reduction',
    level: 'STATE',
    title: '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见',
    documentNumber: '中办发〔2021〕40号',
    effectiveFrom: '2021-07-24',
    managements: ['HOMEWORK'],
    body: [
      paragraph(
        '摘要：意见要求学校控制作业总量、提高作业质量，使学生在校内基本完成书面作业；课后服务应覆盖有需要的学生，结束时间与当地下班时间衔接，内容以完成作业、答疑辅导和丰富的兴趣活动为主，不得讲授新课，并坚持自愿。',
      ),
    ],
  },
  {
    key: 'after-school-service',
    level: 'STATE',
    title: '教育部办公厅关于做好中小学生课后服务工作的指导意见',
    documentNumber: '教基一厅〔2017〕2号',
    effectiveFrom: '2017-02-24',
    managements: [],
    body: [
      paragraph(
        '摘要：指导意见说明学校是课后服务的主渠道，须由家长自愿申请、学校审核并事先告知；内容主要是做作业、自主阅读、体育、艺术、科普和社团活动，不得变相集体补课；学校要健全考勤、监管、交接班和应急制度。',
      ),
    ],
  },
  {
    key: 'homework',
    level: 'STATE',
    title: '教育部办公厅关于加强义务教育学校作业管理的通知',
    documentNumber: '教基厅函〔2021〕13号',
    effectiveFrom: '2021-04-08',
    managements: ['HOMEWORK'],
    body: [
      paragraph(
        '摘要：通知要求严控书面作业时间，小学一、二年级不布置书面家庭作业，其他年级每天不超过一小时；作业由教师批改和讲评，不要求家长批改；学校应在课后服务时间指导学生完成作业。',
      ),
    ],
  },
  {
    key: 'sleep',
    level: 'STATE',
    title: '教育部办公厅关于进一步加强中小学生睡眠管理工作的通知',
    documentNumber: '教基厅函〔2021〕11号',
    effectiveFrom: '2021-03-30',
    managements: ['SLEEP'],
    body: [
      paragraph(
        '摘要：通知提出小学生每天睡眠应达到十小时，上午上课一般不早于八点二十分，晚上就寝一般不晚于九点二十分；学校与家庭共同安排好课业与作息，并把睡眠情况纳入体质监测与督导。',
      ),
    ],
  },
  {
    key: 'phones',
    level: 'STATE',
    title: '教育部办公厅关于加强中小学生手机管理工作的通知',
    documentNumber: '教基厅函〔2021〕3号',
    effectiveFrom: '2021-01-15',
    managements: ['PHONES'],
    body: [
      paragraph(
        '摘要：通知要求学生原则上不带手机进校园，确有需要的须由家长书面申请，进校后统一保管；教师不用手机布置作业或要求学生用手机完成作业；学校提供公用电话等联系方式。',
      ),
    ],
  },
  {
    key: 'reading',
    level: 'STATE',
    title: '中小学生课外读物进校园管理办法',
    documentNumber: '教材〔2021〕2号',
    effectiveFrom: '2021-03-31',
    managements: ['READING'],
    body: [
      paragraph(
        '摘要：办法规定课外读物进校园的原则、标准和推荐程序，由学校负责审核并备案，学生自主选择、自愿购买；任何单位和个人不得强制或变相强制学生购买。',
      ),
    ],
  },
  {
    key: 'fitness',
    level: 'STATE',
    title: '教育部办公厅关于进一步加强中小学生体质健康管理工作的通知',
    documentNumber: '教体艺厅函〔2021〕16号',
    effectiveFrom: '2021-04-19',
    managements: ['FITNESS'],
    body: [
      paragraph(
        '摘要：通知要求开齐开足体育课，保证学生校内外每天各有一小时体育活动时间，安排大课间和课间活动，做好视力与体质监测，并鼓励在课后服务中组织体育锻炼和体育社团。',
      ),
    ],
  },
  {
    key: 'province',
    level: 'PROVINCE',
    title: '（示例）关于进一步做好义务教育学校课后服务工作的实施意见',
    documentNumber: '示例苏教〔2021〕1号',
    effectiveFrom: '2021-09-01',
    managements: ['HOMEWORK', 'FITNESS'],
    body: [
      paragraph(
        '示例，非真实文件。摘要：要求各校在学期初公布课后服务方案，每周五天、每天不少于两小时，形成“基础托管加特色社团”的结构，由学校自主安排人员与课程，并向社会公开监督方式。',
      ),
    ],
  },
  {
    key: 'city',
    level: 'CITY',
    title: '（示例）全市中小学课后服务工作规程',
    documentNumber: '示例市教发〔2021〕2号',
    effectiveFrom: '2021-09-01',
    managements: [],
    body: [
      paragraph(
        '示例，非真实文件。摘要：规定家长在市级平台自愿申请，学校汇总后编班并把班级、教师和学生录入平台；明确错峰放学、校外机构准入、应急处置和信息保护的办法。',
      ),
    ],
  },
  {
    key: 'district',
    level: 'DISTRICT',
    title: '（示例）关于开展春学期课后服务质量督查的通知',
    documentNumber: '示例区教〔2022〕3号',
    effectiveFrom: '2022-02-07',
    managements: ['HOMEWORK', 'SLEEP', 'PHONES', 'READING', 'FITNESS'],
    body: [
      paragraph(
        '示例，非真实文件。摘要：督查学生参与率、教师参与率、校内作业完成率、体育与艺术科技活动的开设，以及五项管理的落实；要求学校按周自查，对发现的问题限期整改，并听取家长意见。',
      ),
    ],
  },
]
