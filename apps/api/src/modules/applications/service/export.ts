import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { PLATFORM_HEADINGS } from '@afterbell/domain/applications/application-list-columns'
import {
  checkExport,
  type ExportedPlace,
  type ExportFinding,
  type ExportMatter,
} from '@afterbell/domain/applications/export-check'
import type { PickUpMode } from '@afterbell/domain/applications/input'
import { MOST_CHOICES } from '@afterbell/domain/applications/input'
import { SCHOOL_WEEKDAYS } from '@afterbell/domain/schools/school-day'
import { inTransaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { type SpreadsheetColumn, type SpreadsheetDocument, writeSpreadsheet } from '../../../spreadsheet/write.ts'
import { recordAction } from '../../actions/record.ts'
import { formedPlaces, standingApplications, type WrittenApplication } from './formed-lists.ts'

/** A file to be saved, with how much in it is to be looked at. */
export interface ExportedFile {
  readonly fileName: string
  readonly content: Uint8Array
  readonly lines: number
  readonly findings: number
}

const permission = 'applications:export'
const seconds = 30

/**
 * What a school enters in the city's platform after placement (R32): the applications in the platform's own columns, the
 * rosters of the clubs and of the care classes, and a report of what is to be put right first. Phones of who collects are
 * in it, in full, as the platform asks for them; who exported is logged. Throws NotFoundError.
 */
export async function exportRosters(viewer: SchoolViewer, termId: string): Promise<ExportedFile> {
  const { schoolId } = viewer
  const read = await inTransaction(
    async (tx) => {
      const term = await tx.term.findFirst({
        where: { schoolId, id: termId },
        select: { name: true, school: { select: { name: true } } },
      })
      if (!term) throw new NotFoundError()
      const places = await formedPlaces(tx, { schoolId, termId })
      const applications = await standingApplications(tx, { schoolId, termId })
      await recordAction(tx, viewer, {
        kind: 'applications:export-rosters',
        permission,
        resource: 'terms',
        recordIds: [termId],
      })
      return { term, places, applications }
    },
    { seconds },
  )
  const { term, places, applications } = read
  const findings = checkExport(places, applications)
  return {
    fileName: `${term.school.name}_课后服务名单_${term.name}.xlsx`,
    content: await writeSpreadsheet(documentOf(places, applications, findings)),
    lines: places.length + applications.length,
    findings: findings.length,
  }
}

const text = (header: string, width = 14): SpreadsheetColumn => ({ header, width, kind: 'text' })

function documentOf(
  places: readonly ExportedPlace[],
  applications: readonly WrittenApplication[],
  findings: readonly ExportFinding[],
): SpreadsheetDocument {
  return {
    sheets: [
      {
        name: '报名汇总',
        columns: PLATFORM_HEADINGS.map((heading) => text(heading)),
        rows: applications.map(platformRow),
      },
      rosterSheet('社团名单', '社团', '指导教师', places, 'CLUB'),
      rosterSheet('托管班名单', '托管班', '看护教师', places, 'CARE'),
      {
        name: '检查结果',
        columns: [text('对象', 30), text('问题', 40), text('星期', 24)],
        rows: findings.map(({ about, matter, weekdays }) => [about, matterWords[matter], daysText(weekdays)]),
      },
    ],
  }
}

function rosterSheet(
  name: string,
  group: string,
  adults: string,
  places: readonly ExportedPlace[],
  kind: ExportedPlace['kind'],
): SpreadsheetDocument['sheets'][number] {
  return {
    name,
    columns: [
      text('学籍辅号'),
      text('学生姓名'),
      text('所在班级'),
      text(group, 22),
      text('星期', 24),
      text('场地', 20),
      text(adults, 20),
    ],
    rows: places
      .filter((place) => place.kind === kind)
      .map((place) => [
        place.pupilNumber,
        place.pupilName,
        place.homeClass,
        place.group,
        daysText(place.weekdays),
        place.venue ?? '',
        place.adults.join('、'),
      ]),
  }
}

const weekdayNames = ['', '周一', '周二', '周三', '周四', '周五']
const daysText = (weekdays: readonly number[]) => weekdays.map((weekday) => weekdayNames[weekday]).join('、')
const pickUpWords: Record<PickUpMode, string> = { COLLECTED: '家长接', ALONE: '自行', BUS: '校车' }

/** An application in the platform's columns, in words that an import reads again. */
function platformRow(application: WrittenApplication): string[] {
  const { pupilNumber, pupilName, homeClass, weekdays, choices, pickUpMode, pickUp } = application
  return [
    pupilNumber,
    pupilName,
    homeClass,
    ...SCHOOL_WEEKDAYS.map((weekday) => (weekdays.includes(weekday) ? '是' : '否')),
    ...Array.from({ length: MOST_CHOICES }, (_, index) => choices[index] ?? ''),
    pickUpMode ? pickUpWords[pickUpMode] : '',
    pickUp?.name ?? '',
    pickUp?.phone ?? '',
    application.reason ?? '',
    application.confirmed ? '已确认' : '未确认',
    momentText(application.submittedAt),
  ]
}

/** China has one time, eight hours before UTC, without a summer time. */
const momentText = (moment: Date) =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

const matterWords: Record<ExportMatter, string> = {
  NUMBER_UNREADABLE: '学号缺少或有误',
  PLACE_WITHOUT_APPLICATION: '在名单中，但没有报名',
  PLACE_NOT_CONFIRMED: '在名单中，但家长尚未确认',
  DAY_NOT_APPLIED_FOR: '在名单中的星期没有报名',
  DAY_WITHOUT_CARE: '已批准的星期没有安排托管班或社团',
  GROUP_WITHOUT_VENUE: '没有场地',
  GROUP_WITHOUT_ADULT: '没有教师',
}
