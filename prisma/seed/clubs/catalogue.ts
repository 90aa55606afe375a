import type { ClubCategory } from '@afterbell/db/client'

/** A course of the catalogue (R31). */
export interface DemoCourse {
  readonly name: string
  readonly category: ClubCategory
  readonly description: string
}

const courses = (category: ClubCategory, described: Readonly<Record<string, string>>): DemoCourse[] =>
  Object.entries(described).map(([name, description]) => ({ name, category, description }))

/** The course system of the plan (R31): what clubs are opened from. A few courses wait for a club. */
export const COURSES: readonly DemoCourse[] = [
  ...courses('SPORT', {
    花样跑操: '在音乐中变换队形跑操，练节奏、耐力与配合。请穿运动鞋，自带水杯。',
    田径: '短跑、跨栏、跳远与投掷的基本功，循序渐进，注重热身与放松。',
    跳绳: '从单摇、双摇到花样绳与长绳，练协调和耐力；绳子由学校提供。',
    足球: '传接球、带球和小场比赛，学会规则与团队合作。请穿足球鞋或胶底鞋。',
    篮球: '运球、传球、投篮与三对三比赛，适合喜欢对抗与配合的同学。',
    乒乓球: '握拍、发球、推挡与步法，每人有充足的上台练习时间；可自带球拍。',
    羽毛球: '握拍、发球、高远球与步法；球拍由学校提供，请穿室内运动鞋。',
    网球: '从短式网球入门，学正手、反手与发球；球拍由学校提供。',
    武术: '长拳基本功与武术操，强身健体，学习抱拳礼与尚武精神。',
    体育游戏: '民间游戏与闯关接力，在玩中练走、跑、跳、投。',
    体操: '广播体操、队列与垫上动作，养成端正的身姿。',
  }),
  ...courses('ART', {
    课本剧: '把语文课文排成小戏，学台词、走位与道具制作，期末汇报演出。',
    戏剧: '剧本研读、表演与舞台合作，排演一部完整的校园短剧。',
    儿童画: '水彩、油画棒与线描，画身边的人和事；材料由学校准备。',
    剪纸: '从对折剪到团花与窗花，了解江南剪纸；使用安全剪刀。',
    书法: '硬笔与软笔基本笔画、结构与章法；请自带毛笔，墨汁由学校提供。',
    陶艺: '揉泥、捏塑、盘筑与上釉，作品烧成后带回家。请穿罩衣。',
    合唱: '发声、识谱与声部配合，参加校园艺术节演出。',
    民乐: '二胡、琵琶与竹笛入门及小合奏；初学可借用学校乐器。',
    朗诵: '吐字、停连与感情表达，诵读古诗文与现代诗。',
    舞蹈: '基本功与中国民族民间舞组合；请穿练功服与软底鞋。',
  }),
  ...courses('SCIENCE', {
    航模: '制作并试飞手掷、橡筋动力与电动模型飞机，理解飞行的道理。',
    七巧板: '由拼图到图形推理，体会几何与创意。',
    九连环: '从解三环到九环，理解递推与步骤的规律。',
    魔方: '层先法还原三阶魔方，再学速拧与盲拧记忆法。',
    益智游戏: '数独、孔明棋、华容道等，训练逻辑与耐心。',
    科技观影: '观看科普短片并动手验证其中的一个小实验。',
    小小实验家: '水、空气、光与电的安全小实验，学会观察与记录。',
    编程启蒙: '用图形化编程做动画与小游戏，理解顺序、循环与条件。',
    机器人: '搭建与编程小车机器人，完成循线与避障任务。',
  }),
]

/** The course that a club of that name opens: 三年级田径队社 and 校田径队 are both 田径. Undefined when it is none. */
export function courseOf(clubName: string): DemoCourse | undefined {
  const [longest] = COURSES.filter(({ name }) => clubName.includes(name)).toSorted(
    (one, other) => other.name.length - one.name.length,
  )
  return longest
}
