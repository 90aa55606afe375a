import { type GoodFile, inline, row, variant } from './good-file.ts'
import { relationshipsPart, relationshipXml, sheetXml } from './workbook-builder.ts'

export const goodLayouts: GoodFile[] = [
  variant('plain', {}),
  variant('stored, not deflated', { all: { stored: true } }),
  variant('sizes behind the data', { all: { descriptor: true } }),
  variant('folder entries', {
    files: [
      { name: 'xl/', data: '', stored: true },
      { name: 'docProps/', data: '', stored: true },
    ],
  }),
  variant('without dimension and references', {
    rows: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c><v>7</v></c></row>',
  }),
  variant('dimension of the whole sheet', { before: '<dimension ref="A1:XFD1048576"/>' }),
  variant('apostrophes and spaces in tags', {
    rows: "<row r = '1' ><c t='s' r='A1'><v>0</v></c ><c r='B1' t='s'><v>1</v></c></row><row r='2'><c r='A2' t='s'><v >2</v></c><c r='B2'><v>7</v></c></row>",
  }),
  variant('prefixed names', {
    sheet:
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="s"><x:v>2</x:v></x:c><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  }),
  variant('byte order mark', {
    sheet: `\uFEFF${sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>7</v></c></row>')}`,
  }),
  variant('without shared strings', {
    strings: null,
    rows: `<row r="1">${inline('A1', '姓名')}${inline('B1', '人数')}</row><row r="2">${inline('A2', '王小明')}<c r="B2"><v>7</v></c></row>`,
    relationships: relationshipXml('rId1', 'worksheet', 'worksheets/sheet1.xml'),
  }),
  variant('absolute target', {
    relationships:
      relationshipXml('rId1', 'worksheet', '/xl/worksheets/sheet1.xml') +
      relationshipXml('rId2', 'sharedStrings', '/xl/sharedStrings.xml'),
  }),
  variant('strict relationships', {
    relationships:
      relationshipXml(
        'rId1',
        'http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet',
        'worksheets/sheet1.xml',
      ) +
      relationshipXml(
        'rId2',
        'http://purl.oclc.org/ooxml/officeDocument/relationships/sharedStrings',
        'sharedStrings.xml',
      ),
  }),
  variant('part names in other case', {
    relationships:
      relationshipXml('rId1', 'worksheet', 'Worksheets/Sheet1.xml') +
      relationshipXml('rId2', 'sharedStrings', 'SharedStrings.xml'),
  }),
  variant('links to click', {
    after: '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>',
    files: [
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        data: relationshipsPart(
          relationshipXml('rId1', 'hyperlink', 'mailto:someone@example.com', ' TargetMode="External"'),
        ),
      },
    ],
  }),
  variant('a picture per pupil', {
    files: Array.from({ length: 300 }, (_, i) => ({ name: `xl/media/image${i}.png`, data: '\x89PNG', stored: true })),
  }),
  variant('a drawing with its document type', {
    files: [{ name: 'xl/media/image1.svg', data: '<!DOCTYPE svg><svg/>' }],
  }),
  variant('printer settings, custom data, properties', {
    files: [
      { name: 'xl/printerSettings/printerSettings1.bin', data: '\0\x01\0' },
      { name: 'customXml/item1.xml', data: '<a/>' },
      { name: 'xl/ctrlProps/ctrlProp1.xml', data: '<formControlPr/>' },
      { name: 'docProps/app.xml', data: '<Properties/>' },
      { name: 'xl/theme/theme1.xml', data: '<a:theme xmlns:a="x"/>' },
    ],
  }),
  variant('filters, merged cells, drop-downs', {
    after:
      '<autoFilter ref="A1:B2"/><mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A2"><formula1>"男,女"</formula1></dataValidation></dataValidations>',
  }),
  variant('ordinary defined names', {
    afterSheets:
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">名单!$A$1:$B$2</definedName></definedNames>',
  }),
  variant('formatted blanks to the last row', {
    rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="XFD1" s="0"/></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>7</v></c></row><row r="1048576"><c r="A1048576" s="0"/></row>`,
  }),
  variant(
    'gaps between rows and columns',
    { rows: `<row r="3">${inline('C3', '右')}</row><row r="9">${inline('A9', '下')}</row>` },
    [row(3, undefined, undefined, '右'), row(9, '下')],
  ),
  variant('the last row and column allowed', { rows: `<row r="50000">${inline('IV50000', '末')}</row>` }, [
    row(50_000, ...Array.from({ length: 255 }, () => undefined), '末'),
  ]),
  variant('no row at all', { rows: '' }, []),
  {
    ...variant('the first sheet is hidden', {
      sheets: '<sheet name="字典" sheetId="2" state="hidden" r:id="rId9"/><sheet name="名单" sheetId="1" r:id="rId1"/>',
      relationships: `${relationshipXml('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationshipXml('rId2', 'sharedStrings', 'sharedStrings.xml')}${relationshipXml('rId9', 'worksheet', 'worksheets/sheet2.xml')}`,
      files: [{ name: 'xl/worksheets/sheet2.xml', data: sheetXml(`<row r="60000">${inline('A60000', '字典')}</row>`) }],
    }),
  },
  {
    ...variant('a sheet per class, the second chosen', {
      sheets: '<sheet name="一（1）班" sheetId="2" r:id="rId9"/><sheet name="一（2）班" sheetId="1" r:id="rId1"/>',
      relationships: `${relationshipXml('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationshipXml('rId2', 'sharedStrings', 'sharedStrings.xml')}${relationshipXml('rId9', 'worksheet', 'worksheets/sheet2.xml')}`,
      files: [{ name: 'xl/worksheets/sheet2.xml', data: sheetXml('') }],
    }),
    sheet: '一（2）班',
    otherSheets: ['一（1）班'],
  },
  variant('a chart before the list', {
    sheets: '<sheet name="图" sheetId="2" r:id="rId9"/><sheet name="名单" sheetId="1" r:id="rId1"/>',
    relationships: `${relationshipXml('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationshipXml('rId2', 'sharedStrings', 'sharedStrings.xml')}${relationshipXml('rId9', 'chartsheet', 'chartsheets/sheet1.xml')}`,
    files: [{ name: 'xl/chartsheets/sheet1.xml', data: '<chartsheet/>' }],
  }),
]
