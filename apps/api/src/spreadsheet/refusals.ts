/** What each refusal carries besides its code. Never a name, a phone or any other content of the file. */
export interface RefusalData {
  EMPTY_FILE: Record<never, never>
  TOO_LARGE: { megabytes: number; limit: number }
  NOT_A_SPREADSHEET: Record<never, never>
  OTHER_FORMAT: { format: string }
  WEB_PAGE: Record<never, never>
  LEGACY_XLS: Record<never, never>
  ENCRYPTED: Record<never, never>
  DAMAGED: Record<never, never>
  UNSAFE_PATH: Record<never, never>
  TOO_MANY_PARTS: { count: number; limit: number }
  INFLATES_TOO_MUCH: Record<never, never>
  DOCUMENT_TYPE: Record<never, never>
  MACROS: Record<never, never>
  EXTERNAL_LINKS: Record<never, never>
  EMBEDDED_OBJECTS: Record<never, never>
  DANGEROUS_FORMULA: { cell: string | null }
  TOO_MANY_FORMULAS: { count: number; cell: string }
  TOO_MANY_ROWS: { row: number; limit: number }
  TOO_MANY_COLUMNS: { cell: string; limit: string }
  TOO_MANY_CELLS: { row: number; limit: number }
  CELL_TOO_LONG: { cell: string; limit: number }
  NO_SHEET: Record<never, never>
  SHEET_NOT_FOUND: Record<never, never>
  UNKNOWN_ENCODING: Record<never, never>
  UNCLOSED_QUOTE: { row: number }
  TOO_COMPLEX: Record<never, never>
}

export type RefusalCode = keyof RefusalData
export type RefusalLocale = 'zh' | 'en'

/** A refusal as data, for the API to hand on; discriminated by `code`. */
export type Refusal = { [C in RefusalCode]: { code: C; data: RefusalData[C] } }[RefusalCode]

/** The file is not one that can be imported. The only error that reading a spreadsheet throws on bad input. */
export class SpreadsheetRefusedError<C extends RefusalCode = RefusalCode> extends Error {
  override readonly name = 'SpreadsheetRefusedError'
  readonly code: C
  readonly data: RefusalData[C]

  constructor(code: C, data: RefusalData[C]) {
    super(`Spreadsheet refused: ${code}`)
    this.code = code
    this.data = data
  }
}

type Sentences = { [C in RefusalCode]: Record<RefusalLocale, (data: RefusalData[C]) => string> }

const sentences: Sentences = {
  EMPTY_FILE: {
    zh: () => '这个文件是空的（0 字节），请检查是否选错了文件，或重新保存后再上传。',
    en: () => 'The file is empty (0 bytes); check that you chose the right one, or save it again and upload it.',
  },
  TOO_LARGE: {
    zh: ({ megabytes, limit }) =>
      `文件有 ${megabytes} MB，超过了 ${limit} MB 的上限，请删去图片或拆成几个文件后再上传。`,
    en: ({ megabytes, limit }) =>
      `The file has ${megabytes} MB, more than the ${limit} MB allowed; remove pictures or split it into several files.`,
  },
  NOT_A_SPREADSHEET: {
    zh: () => '这个文件不是电子表格，请上传 Excel 或 WPS 的 .xlsx 文件，或 .csv 文件。',
    en: () => 'The file is not a spreadsheet; upload an .xlsx file of Excel or WPS, or a .csv file.',
  },
  OTHER_FORMAT: {
    zh: ({ format }) => `这是 ${format} 格式的文件，读不了；请用 Excel 或 WPS 打开后另存为 .xlsx，再上传。`,
    en: ({ format }) =>
      `The file is in ${format} format, which cannot be read; open it in Excel or WPS, save it as .xlsx and upload that.`,
  },
  WEB_PAGE: {
    zh: () => '这个文件其实是网页（HTML），只是名字像表格；请用 Excel 或 WPS 打开后另存为 .xlsx，再上传。',
    en: () =>
      'The file is really a web page (HTML) named like a spreadsheet; open it in Excel or WPS, save it as .xlsx and upload that.',
  },
  LEGACY_XLS: {
    zh: () => '这是旧版 Excel（.xls）文件，读不了；请用 Excel 或 WPS 打开后另存为 .xlsx，再上传。',
    en: () =>
      'The file is of the old Excel format (.xls), which cannot be read; open it in Excel or WPS, save it as .xlsx and upload that.',
  },
  ENCRYPTED: {
    zh: () => '这个文件设了打开密码，读不了；请在 Excel 或 WPS 中去掉密码后另存，再上传。',
    en: () => 'The file is protected by a password; remove the password in Excel or WPS, save it and upload that.',
  },
  DAMAGED: {
    zh: () => '这个文件已损坏或不完整，读不了；请用 Excel 或 WPS 打开后另存为新的 .xlsx，再上传。',
    en: () =>
      'The file is damaged or incomplete; open it in Excel or WPS, save it as a new .xlsx file and upload that.',
  },
  UNSAFE_PATH: {
    zh: () => '这个文件的内部路径指向文件之外，不是正常的电子表格；请把内容复制到新建的工作簿，再上传。',
    en: () =>
      'The file has parts that point outside of it, as no real spreadsheet does; copy the content into a new workbook and upload that.',
  },
  TOO_MANY_PARTS: {
    zh: ({ count, limit }) =>
      `这个文件里有 ${count} 个部件（多为图片），超过了 ${limit} 个的上限；请删去图片或把内容复制到新建的工作簿，再上传。`,
    en: ({ count, limit }) =>
      `The file has ${count} parts inside (mostly pictures), more than the ${limit} allowed; remove pictures or copy the content into a new workbook.`,
  },
  INFLATES_TOO_MUCH: {
    zh: () => '这个文件解压后过大，不像正常的名单；请只把要导入的行复制到新建的工作簿，再上传。',
    en: () =>
      'The file grows far too large when unpacked, as no real list does; copy only the rows to import into a new workbook and upload that.',
  },
  DOCUMENT_TYPE: {
    zh: () => '这个文件里有 XML 文档类型声明（DOCTYPE），正常的电子表格没有；请把内容复制到新建的工作簿，再上传。',
    en: () =>
      'The file has an XML document type declaration (DOCTYPE) inside, as no real spreadsheet does; copy the content into a new workbook and upload that.',
  },
  MACROS: {
    zh: () => '这个文件带有宏，不能导入；请另存为不带宏的 .xlsx 工作簿，再上传。',
    en: () =>
      'The file contains macros and cannot be imported; save it as an .xlsx workbook without macros and upload that.',
  },
  EXTERNAL_LINKS: {
    zh: () => '这个文件链接了外部文件或数据源，不能导入；请全选复制，以“数值”粘贴到新建的工作簿，再上传。',
    en: () =>
      'The file is linked to other files or data sources and cannot be imported; copy all and paste it as values into a new workbook, and upload that.',
  },
  EMBEDDED_OBJECTS: {
    zh: () => '这个文件里嵌入了其他文件或控件，不能导入；请删去它们，或以“数值”粘贴到新建的工作簿，再上传。',
    en: () =>
      'The file has other files or controls embedded and cannot be imported; remove them, or paste the content as values into a new workbook.',
  },
  DANGEROUS_FORMULA: {
    zh: ({ cell }) =>
      `${cell === null ? '这个文件' : `单元格 ${cell} `}里有会调用外部程序、文件或网址的公式，不能导入；请删去它，或全选后以“数值”粘贴到新建的工作簿，再上传。`,
    en: ({ cell }) =>
      `${cell === null ? 'The file' : `Cell ${cell}`} has a formula that calls another program, file or address; delete it, or paste everything as values into a new workbook and upload that.`,
  },
  TOO_MANY_FORMULAS: {
    zh: ({ count, cell }) =>
      `这个表里至少有 ${count} 个公式单元格（从 ${cell} 起），公式不能当作内容导入；请全选复制，以“数值”粘贴后再上传。`,
    en: ({ count, cell }) =>
      `The sheet has at least ${count} formula cells (from ${cell} on), which cannot be imported as content; copy all, paste it as values and upload that.`,
  },
  TOO_MANY_ROWS: {
    zh: ({ row, limit }) => `第 ${row} 行还有内容，超过了 ${limit} 行的上限；请删去多余的行，或拆成几个文件后再上传。`,
    en: ({ row, limit }) =>
      `There is content in row ${row}, beyond the ${limit} rows allowed; delete rows that are not needed or split the file.`,
  },
  TOO_MANY_COLUMNS: {
    zh: ({ cell, limit }) => `单元格 ${cell} 有内容，超过了最后一列 ${limit}；请删去多余的列后再上传。`,
    en: ({ cell, limit }) =>
      `There is content in cell ${cell}, beyond the last column allowed, ${limit}; delete the columns that are not needed.`,
  },
  TOO_MANY_CELLS: {
    zh: ({ row, limit }) =>
      `到第 ${row} 行时单元格已超过 ${limit} 个的上限；请只把要导入的行和列复制到新建的工作簿，再上传。`,
    en: ({ row, limit }) =>
      `By row ${row} the sheet has more than the ${limit} cells allowed; copy only the rows and columns to import into a new workbook.`,
  },
  CELL_TOO_LONG: {
    zh: ({ cell, limit }) => `单元格 ${cell} 的内容超过了 ${limit} 个字；请缩短它后再上传。`,
    en: ({ cell, limit }) => `Cell ${cell} holds more than ${limit} characters; shorten it and upload the file again.`,
  },
  NO_SHEET: {
    zh: () => '这个文件里没有可见的工作表；请取消隐藏要导入的工作表后再上传。',
    en: () => 'The file has no visible worksheet; unhide the one to import and upload the file again.',
  },
  SHEET_NOT_FOUND: {
    zh: () => '这个文件里没有所选的工作表；请重新选择工作表。',
    en: () => 'The file does not have the worksheet that was chosen; choose the worksheet again.',
  },
  UNKNOWN_ENCODING: {
    zh: () => '这个文本文件的编码既不是 UTF-8 也不是 GBK，读不了；请用 Excel 或 WPS 打开后另存为 .xlsx，再上传。',
    en: () =>
      'The text file is neither in UTF-8 nor in GBK encoding; open it in Excel or WPS, save it as .xlsx and upload that.',
  },
  UNCLOSED_QUOTE: {
    zh: ({ row }) => `第 ${row} 行有一个引号没有成对；请补上或删去它，或另存为 .xlsx 后再上传。`,
    en: ({ row }) =>
      `Row ${row} has a quotation mark that is never closed; close or delete it, or save the file as .xlsx and upload that.`,
  },
  TOO_COMPLEX: {
    zh: () => '这个文件太复杂，在规定的时间和内存内读不完；请只把要导入的行复制到新建的工作簿，再上传。',
    en: () =>
      'The file is too complex to be read in the time and memory allowed; copy only the rows to import into a new workbook and upload that.',
  },
}

/** One sentence for the person who uploaded the file: what is the case, where, and what to do now. */
export function refusalText<C extends RefusalCode>(refusal: { code: C; data: RefusalData[C] }, locale: RefusalLocale) {
  return sentences[refusal.code][locale](refusal.data)
}
