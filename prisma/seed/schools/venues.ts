import type { VenueKind } from '@afterbell/db/client'
import { GRADES, type Grade } from '@afterbell/domain/schools/grade'

interface DemoVenue {
  readonly name: string
  readonly kind: VenueKind
  readonly capacity: number
}

/** The room of a home class: 302教室 is that of class 3(2). */
export function classroomName(grade: Grade, number: number): string {
  return `${grade}0${number}教室`
}

/** Where clubs meet, by the names that the school's own list of clubs uses, with what is kept there (R59). */
const CLUB_VENUES: readonly (DemoVenue & {
  readonly equipment: readonly (readonly [name: string, quantity: number])[]
})[] = [
  {
    name: '东操场',
    kind: 'OUTDOOR',
    capacity: 200,
    equipment: [
      ['足球', 30],
      ['标志碟', 60],
      ['移动球门', 4],
    ],
  },
  {
    name: '西操场',
    kind: 'OUTDOOR',
    capacity: 200,
    equipment: [
      ['跨栏架', 20],
      ['长跳绳', 15],
      ['武术垫', 24],
    ],
  },
  {
    name: '网球场',
    kind: 'OUTDOOR',
    capacity: 60,
    equipment: [
      ['网球拍（少儿）', 32],
      ['羽毛球拍', 40],
      ['移动球网', 4],
    ],
  },
  {
    name: '体育馆',
    kind: 'HALL',
    capacity: 120,
    equipment: [
      ['篮球', 30],
      ['乒乓球台', 8],
      ['体操垫', 16],
    ],
  },
  {
    name: '报告厅',
    kind: 'HALL',
    capacity: 240,
    equipment: [
      ['无线话筒', 6],
      ['投影机', 1],
    ],
  },
  {
    name: '音乐室',
    kind: 'SPECIAL_ROOM',
    capacity: 50,
    equipment: [
      ['钢琴', 1],
      ['二胡', 12],
      ['琵琶', 6],
      ['合唱台阶', 3],
    ],
  },
  {
    name: '舞蹈房',
    kind: 'SPECIAL_ROOM',
    capacity: 45,
    equipment: [
      ['把杆', 6],
      ['音响', 1],
    ],
  },
  {
    name: '美术室1',
    kind: 'SPECIAL_ROOM',
    capacity: 40,
    equipment: [
      ['画架', 40],
      ['安全剪刀', 45],
    ],
  },
  {
    name: '美术室2',
    kind: 'SPECIAL_ROOM',
    capacity: 40,
    equipment: [
      ['画架', 40],
      ['陶艺转盘', 8],
    ],
  },
  {
    name: '科学室1',
    kind: 'SPECIAL_ROOM',
    capacity: 45,
    equipment: [
      ['显微镜', 24],
      ['护目镜', 45],
    ],
  },
  {
    name: '科学室2',
    kind: 'SPECIAL_ROOM',
    capacity: 45,
    equipment: [
      ['航模套材', 30],
      ['机器人套件', 15],
    ],
  },
  {
    name: '创客空间',
    kind: 'SPECIAL_ROOM',
    capacity: 36,
    equipment: [
      ['3D打印机', 2],
      ['魔方', 40],
      ['九连环', 40],
    ],
  },
  {
    name: '机房',
    kind: 'SPECIAL_ROOM',
    capacity: 48,
    equipment: [
      ['学生电脑', 48],
      ['教师电脑', 1],
    ],
  },
]

/** How many home classes a grade of the demo school has. */
export const CLASSES_PER_GRADE = 6

/** Every venue of the demo school: where clubs meet, and a room for each home class. */
export const VENUES: readonly DemoVenue[] = [
  ...CLUB_VENUES.map(({ name, kind, capacity }) => ({ name, kind, capacity })),
  ...GRADES.flatMap((grade) =>
    Array.from({ length: CLASSES_PER_GRADE }, (_, index) => ({
      name: classroomName(grade, index + 1),
      kind: 'CLASSROOM' as const,
      capacity: 48,
    })),
  ),
]

/** What is kept where; two things are kept nowhere in particular. */
export const EQUIPMENT: readonly { name: string; quantity: number; venue: string | null }[] = [
  ...CLUB_VENUES.flatMap((venue) => venue.equipment.map(([name, quantity]) => ({ name, quantity, venue: venue.name }))),
  { name: '便携急救箱', quantity: 8, venue: null },
  { name: '扩音器', quantity: 6, venue: null },
]
