import type { Prisma } from '@afterbell/db/client'
import type { ListCell } from '@afterbell/domain/people/list-cell'
import { isNote } from '@afterbell/domain/people/list-issue'
import { describeListIssue } from '@afterbell/domain/people/list-issue-sentence'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { sortOf } from '../../../graphql/sort.ts'
import { openProposals } from '../imports/batch.ts'
import type { KeptChange, KeptIssue, KeptProposal } from '../imports/list-kind.ts'
import { lineCells, lineChanges } from '../sealing.ts'
import { ImportKindEnum, ImportStateEnum, ImportVerdictEnum } from './enums.ts'

const ImportCell = builder.objectRef<{ column: string; text: string; formula: boolean }>('ImportCell').implement({
  description: '导入行的一格。 A cell of a line of an import.',
  fields: (t) => ({
    column: t.exposeString('column', { description: '列，例如 guardianPhone。 The column, such as guardianPhone.' }),
    text: t.exposeString('text', { description: '表中所写。 What stands in the sheet.' }),
    formula: t.exposeBoolean('formula', {
      description: '是否公式；公式的值不会读取。 Whether it is a formula, whose value is not taken.',
    }),
  }),
})

const ImportIssue = builder.objectRef<KeptIssue>('ImportIssue').implement({
  description: '导入行的一处问题或提示。 One matter of a line of an import.',
  fields: (t) => ({
    column: t.exposeString('column', { description: '所在列。 The column that it is about.' }),
    code: t.exposeString('code', { description: '代码，例如 PHONE_FAULT。 Its code, such as PHONE_FAULT.' }),
    note: t.boolean({
      description: '仅提示，不妨碍写入。 Whether it is only to be looked at and does not stand in the way.',
      resolve: (issue) => isNote(issue),
    }),
    message: t.string({
      description: '说明，按请求的语言。 What is the matter, in the language of the request.',
      resolve: ({ code, data }, _args, { locale }) => describeListIssue({ code, data: data as never }, locale),
    }),
  }),
})

const ImportChange = builder.objectRef<KeptChange>('ImportChange').implement({
  description: '更新将改动的一项；号码部分隐藏。 One thing that an update would change; numbers are masked.',
  fields: (t) => ({
    field: t.exposeString('field', { description: '字段。 The field.' }),
    from: t.exposeString('from', { nullable: true, description: '现值；没有时为空。 What it is; null for nothing.' }),
    to: t.exposeString('to', { description: '新值。 What it would become.' }),
  }),
})

const ImportProposal = builder.objectRef<KeptProposal>('ImportProposal').implement({
  description: '建议把一格改成什么；由人接受。 What should stand in a cell instead; a person accepts it.',
  fields: (t) => ({
    column: t.exposeString('column', { description: '所在列。 The column.' }),
    code: t.exposeString('code', { description: '针对哪个问题。 The code of the matter that it would settle.' }),
    text: t.exposeString('text', { description: '建议的内容。 What is proposed.' }),
  }),
})

/** What stands in a line comes with it, sealed in one column: it costs nothing more to read. */
const ofOneColumn = { field: 1, multiplier: 1 }

builder.prismaObject('ImportLine', {
  authScopes: { can: 'imports:use' },
  select: { schoolId: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    row: t.exposeInt('row'),
    verdict: t.expose('verdict', { type: ImportVerdictEnum }),
    duplicateOf: t.exposeInt('duplicateOf', { nullable: true }),
    kept: t.exposeBoolean('kept'),
    recordId: t.exposeID('recordId', { nullable: true, description: '写入的记录。 The record that it became.' }),
    cells: t.field({
      type: [ImportCell],
      complexity: ofOneColumn,
      description: '各格，按列的先后。 Its cells, in the order of the columns.',
      select: { cells: true, batch: { select: { columns: true } } },
      resolve: ({ schoolId, cells, batch }) => {
        const written = lineCells.open<ListCell[]>(schoolId, cells)
        return batch.columns.map((column, place) => shownCell(column, written[place]))
      },
    }),
    issues: t.field({
      type: [ImportIssue],
      complexity: ofOneColumn,
      description: '问题与提示。 What is the matter with it.',
      select: { issues: true },
      resolve: ({ issues }) => issues as unknown as KeptIssue[],
    }),
    proposals: t.field({
      type: [ImportProposal],
      complexity: ofOneColumn,
      description: '修改建议。 What is proposed for its cells.',
      select: { proposals: true },
      resolve: (line) => openProposals(line),
    }),
    changes: t.field({
      type: [ImportChange],
      complexity: ofOneColumn,
      description: '更新将改动的各项。 What an update would change.',
      select: { changes: true },
      resolve: ({ schoolId, changes }) => (changes ? lineChanges.open<KeptChange[]>(schoolId, changes) : []),
    }),
  }),
})

function shownCell(column: string, cell: ListCell = { kind: 'empty' }) {
  return { column, text: cellTextOf(cell), formula: cell.kind === 'formula' }
}

function cellTextOf(cell: ListCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return String(cell.number)
    case 'date':
      return cell.date
    case 'boolean':
      return cell.boolean ? 'TRUE' : 'FALSE'
    default:
      return ''
  }
}

const ImportLinePage = pageOf('ImportLine', '导入行', database.importLine)

const ImportLineSort = sortOf('ImportLine', { row: '行号。 The row’s number.' })

const ImportLineFilter = builder.inputType('ImportLineFilter', {
  description: '导入行筛选，各条件同时满足。 Filter of the lines of an import; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    verdict: t.field({ type: ImportVerdictEnum, description: '结论。 Verdict.' }),
    kept: t.boolean({ description: '撤销时是否保留。 Whether the undo kept it.' }),
  }),
})

const conditions = (filter: typeof ImportLineFilter.$inferInput): Prisma.ImportLineWhereInput => ({
  ...(filter.ids && { id: { in: filter.ids } }),
  ...(filter.verdict && { verdict: filter.verdict }),
  ...(typeof filter.kept === 'boolean' && { kept: filter.kept }),
})

const SkippedRow = builder.objectRef<{ row: number; reason: string }>('SkippedRow').implement({
  description: '表头下方未当作名单行的一行。 A row below the header that is no line of the list.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: '行号。 The row’s number.' }),
    reason: t.exposeString('reason', {
      description:
        '原因：EMPTY、TOTAL、SAMPLE、HEADER_AGAIN 或 NOTE。 Why: EMPTY, TOTAL, SAMPLE, HEADER_AGAIN or NOTE.',
    }),
  }),
})

const VerdictCount = builder
  .objectRef<{ verdict: Prisma.ImportLineGetPayload<object>['verdict']; count: number }>('VerdictCount')
  .implement({
    description: '某一结论的行数。 How many lines have a verdict.',
    fields: (t) => ({
      verdict: t.expose('verdict', { type: ImportVerdictEnum, description: '结论。 Verdict.' }),
      count: t.exposeInt('count', { description: '行数。 How many lines.' }),
    }),
  })

const ProposalCount = builder.objectRef<{ code: string; count: number }>('ProposalCount').implement({
  description: '针对某类问题的建议有多少条。 How many proposals there are for a kind of matter.',
  fields: (t) => ({
    code: t.exposeString('code', { description: '问题的代码。 The code of the matter.' }),
    count: t.exposeInt('count', { description: '条数。 How many.' }),
  }),
})

builder.prismaObject('ImportBatch', {
  authScopes: { can: 'imports:use' },
  select: { schoolId: true, id: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: ImportKindEnum }),
    fileName: t.exposeString('fileName'),
    sheetName: t.exposeString('sheetName'),
    otherSheets: t.exposeStringList('otherSheets'),
    columns: t.exposeStringList('columns'),
    unknownHeadings: t.exposeStringList('unknownHeadings'),
    state: t.expose('state', { type: ImportStateEnum }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    committedAt: t.expose('committedAt', { type: 'DateTime', nullable: true }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    skipped: t.field({
      type: [SkippedRow],
      description: '略过的行，全部列出。 Rows that were passed over, all of them.',
      select: { skipped: true },
      resolve: ({ skipped }) => skipped as unknown as { row: number; reason: string }[],
    }),
    counts: t.field({
      type: [VerdictCount],
      description: '各结论的行数；没有的结论不列。 How many lines have each verdict; those that none has are left out.',
      resolve: async ({ schoolId, id }) => {
        const groups = await database.importLine.groupBy({
          by: ['verdict'],
          where: { schoolId, batchId: id },
          _count: true,
          orderBy: { verdict: 'asc' },
        })
        return groups.map(({ verdict, _count }) => ({ verdict, count: _count }))
      },
    }),
    term: t.relation('term', { nullable: true }),
    proposalCounts: t.field({
      type: [ProposalCount],
      complexity: ofOneColumn,
      description:
        '未舍弃的行里各类问题的建议数。 How many proposals the lines not dropped have, by the matter that they would settle.',
      resolve: async ({ schoolId, id }) => {
        const lines = await database.importLine.findMany({
          where: { schoolId, batchId: id, proposals: { not: null }, verdict: { not: 'DROPPED' } },
          select: { schoolId: true, proposals: true },
        })
        const byCode = Map.groupBy(lines.flatMap(openProposals), ({ code }) => code)
        return [...byCode].map(([code, proposals]) => ({ code, count: proposals.length }))
      },
    }),
    lines: t.field({
      type: ImportLinePage,
      description: '逐行结果，按行号。 Its lines, by row.',
      args: {
        ...pageArgument,
        sort: t.arg({ type: ImportLineSort, description: '排序。 Sort.' }),
        filter: t.arg({ type: ImportLineFilter, description: '筛选。 Filter.' }),
      },
      resolve: ({ schoolId, id }, { page, sort, filter }) => ({
        where: { AND: [{ schoolId, batchId: id }, conditions(filter ?? {})] },
        orderBy: [{ row: sort?.order ?? 'asc' }],
        ...windowOf(page),
      }),
    }),
  }),
})
