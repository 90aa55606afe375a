import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { type Fraction, shareOf } from '@afterbell/domain/reports/figure'
import type { ReportContent } from '@afterbell/domain/reports/monthly-report'
import { inTransaction, schoolDateOf } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { type SpreadsheetColumn, type SpreadsheetDocument, writeSpreadsheet } from '../../../spreadsheet/write.ts'
import { recordAction } from '../../actions/record.ts'
import { dictionary, figureNamed } from '../figures/dictionary.ts'
import { contentOf } from './sign.ts'

/** A file to be saved. */
export interface ReportFile {
  readonly fileName: string
  readonly content: Uint8Array
}

/** A signed version of a report as a workbook: the same bytes each time, since it is written from what was frozen. Throws NotFoundError. */
export async function exportReport(viewer: SchoolViewer, id: string): Promise<ReportFile> {
  const { schoolId } = viewer
  const report = await inTransaction(async (tx) => {
    const found = await tx.schoolReport.findFirst({ where: { schoolId, id } })
    if (!found) throw new NotFoundError()
    await recordAction(tx, viewer, {
      kind: 'reports:export-report',
      permission: 'reports:figures',
      resource: 'schoolReports',
      recordIds: [id],
    })
    return found
  })
  const content = contentOf(report)
  return {
    fileName: `${content.school}_课后服务月报_${content.month}_v${report.version}.xlsx`,
    content: await writeSpreadsheet(documentOf(content, report)),
  }
}

const text = (header: string, width = 16): SpreadsheetColumn => ({ header, width, kind: 'text' })
const number = (header: string): SpreadsheetColumn => ({ header, width: 10, kind: 'number' })

const percent = (fraction: Fraction) => {
  const share = shareOf(fraction)
  return share === null ? '—' : `${(share * 100).toFixed(1)} %`
}
const counts = (fraction: Fraction) => [fraction.numerator, fraction.denominator, percent(fraction)] as const

const checkNames: Record<ReportContent['checks'][number]['code'], string> = {
  FACTS_DIFFER: '汇总与点名册不一致',
  REGISTERS_OPEN: '点名册尚未提交',
  NOT_INSPECTED: '已点名而未巡查的班和社团',
  URGENT_TASKS: '未完成的紧急任务',
  ROLL_NUMBERS_MISSING: '没有学籍号的学生',
}

interface Signed {
  readonly version: number
  readonly hash: string
  readonly signedAt: Date
  readonly signedByName: string
}

function documentOf(content: ReportContent, { version, hash, signedAt, signedByName }: Signed): SpreadsheetDocument {
  const { school, month, figures, tables, checks } = content
  return {
    properties: { title: `${school} ${month} 课后服务月报`, creator: school, created: signedAt },
    sheets: [
      {
        name: '封面',
        columns: [text('项目'), text('内容', 70)],
        rows: [
          ['学校', school],
          ['月份', month],
          ['版本', String(version)],
          ['签发人', signedByName],
          ['签发日期', schoolDateOf(signedAt)],
          ['内容摘要 SHA-256', hash],
        ],
      },
      {
        name: '口径',
        columns: [text('指标'), text('要求', 8), text('口径', 90)],
        rows: dictionary.map(({ title, requirement, definition }) => [title.zh, requirement, definition.zh]),
      },
      {
        name: '指标',
        columns: [text('指标'), number('分子'), number('分母'), text('比率', 10)],
        rows: figures.map(({ name, fraction }) => [figureNamed(name)?.title.zh ?? name, ...counts(fraction)]),
      },
      ...tables.map(({ figure, by, rows }, index) => ({
        name: `${index + 1} ${figureNamed(figure)?.title.zh ?? figure}`,
        columns: [text(groupNames[by] ?? by), number('分子'), number('分母'), text('比率', 10)],
        rows: rows.map(({ label, fraction }) => [label.zh, ...counts(fraction)]),
      })),
      {
        name: '检查报告',
        columns: [text('检查', 30), number('处数'), text('结论', 10)],
        rows: checks.map(({ code, count }) => [checkNames[code], count, count === 0 ? '通过' : '须核对']),
      },
    ],
  }
}

const groupNames: Readonly<Record<string, string>> = { WEEK: '周', GRADE: '年级', GRADE_WEEKDAY: '年级与星期' }
