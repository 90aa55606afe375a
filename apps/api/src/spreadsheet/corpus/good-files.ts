import { dated, type GoodFile, inline, oneCell, row, variant } from './good-file.ts'
import { goodLayouts } from './good-layouts.ts'

const texts: GoodFile[] = [
  oneCell('inline string', inline('A1', '一（1）班'), '一（1）班'),
  oneCell(
    'inline rich text',
    '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>一（1）</t></r><r><t>班</t></r></is></c>',
    '一（1）班',
  ),
  oneCell('string without formula', '<c r="A1" t="str"><v>王小明</v></c>', '王小明'),
  oneCell('identifier as text', inline('A1', '00123'), '00123'),
  oneCell('full-width digits', inline('A1', '２０２１１１０１'), '２０２１１１０１'),
  oneCell(
    'spaces kept',
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 文 越\u3000景 </t></is></c>',
    ' 文 越\u3000景 ',
  ),
  oneCell('entities', inline('A1', 'A&amp;B &lt;&#29579;&#x5C0F;&gt;'), 'A&B <王小>'),
  oneCell('CDATA', inline('A1', '<![CDATA[A&B <王>]]>'), 'A&B <王>'),
  oneCell('comment in the middle', `<!-- <c r="Z9"><v>1</v></c> -->${inline('A1', '王')}`, '王'),
  oneCell('escaped line break', inline('A1', '王_x000D_李'), '王\r李'),
  oneCell('a rare character of a name', inline('A1', '王\u{20bb7}'), '王\u{20bb7}'),
  oneCell('our own escape', inline('A1', "'=1+1"), '=1+1'),
  oneCell('a text that looks like a formula', inline('A1', "=cmd|'/C calc'!A0"), "=cmd|'/C calc'!A0"),
  variant('rich text with phonetics in the table', {
    strings:
      '<si><t>姓名</t></si><si><t>人数</t></si><si><r><t>王</t></r><r><rPr><color rgb="FFFF0000"/></rPr><t>小明</t></r><rPh sb="0" eb="1"><t>オウ</t></rPh></si>',
  }),
  variant('empty text in the table', {
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>3</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>7</v></c></row>',
    strings: '<si><t>姓名</t></si><si><t>人数</t></si><si><t>王小明</t></si><si><t/></si>',
  }),
]

const numbers: GoodFile[] = [
  oneCell('integer', '<c r="A1"><v>12049810772</v></c>', 12_049_810_772),
  oneCell('typed number', '<c r="A1" t="n"><v>-3.5</v></c>', -3.5),
  oneCell('exponent', '<c r="A1"><v>1.2049810772E+10</v></c>', 12_049_810_772),
  oneCell('pretty printed', '\n  <c r="A1">\n    <v>\n 7 \n</v>\n  </c>\n', 7),
  oneCell('boolean', '<c r="A1" t="b"><v>1</v></c>', true),
  oneCell('blank number', '<c r="A1"><v> </v></c>', undefined),
  oneCell('empty value', '<c r="A1" s="0"><v></v></c>', undefined),
  oneCell('self-closing cell', '<c r="A1" s="0"/>', undefined),
  oneCell('self-closing text cell', '<c r="A1" t="s"/>', undefined),
  oneCell('self-closing boolean cell', '<c r="A1" t="b"/>', undefined),
  oneCell('text cell with empty number', '<c r="A1" t="s"><v/></c>', undefined),
]

const formulas: GoodFile[] = [
  oneCell('formula', '<c r="A1" t="str"><f>"公"&amp;"式"</f><v>公式</v></c>', null),
  oneCell('formula without value', '<c r="A1"><f>B1</f></c>', null),
  oneCell('empty formula element', '<c r="A1" t="str"><f></f><v>公式</v></c>', null),
  oneCell('self-closing formula', '<c r="A1"><f/><v>7</v></c>', null),
  oneCell('shared formula', '<c r="A1"><f t="shared" si="0" ref="A1:A1">B1+1</f><v>7</v></c>', null),
  oneCell('table reference', '<c r="A1"><f>SUM(表1[人数])</f><v>7</v></c>', null),
  oneCell('formula with a bar in a text', '<c r="A1" t="str"><f>"a|b"</f><v>a|b</v></c>', null),
  oneCell('error value', '<c r="A1" t="e"><v>#N/A</v></c>', null),
  variant(
    'array formula over three cells',
    {
      rows: '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row>',
    },
    [row(1, null), row(2, null), row(3, null), row(4, 4)],
  ),
  variant(
    'data table',
    {
      rows: '<row r="1"><c r="A1"><f t="dataTable" ref="A1:B1" dt2D="0" r1="C1"/><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>',
    },
    [row(1, null, null, 3)],
  ),
]

const dates: GoodFile[] = [
  dated('date by its built-in number', 14, '44606', { date: '2022-02-14' }),
  dated('date and time', 22, '44601.32986111111', { date: '2022-02-09', time: '07:55:00' }),
  dated('Chinese built-in date 31', 31, '44606', { date: '2022-02-14' }),
  dated('Chinese built-in date 57', 57, '44606', { date: '2022-02-14' }),
  dated('WPS date', 'yyyy"年"m"月"d"日";@', '44606', { date: '2022-02-14' }),
  dated('date with locale', '[$-804]yyyy/m/d\\ aaaa', '44606', { date: '2022-02-14' }),
  dated('Chinese numerals', '[DBNum1][$-804]yyyy"年"m"月"d"日"', '44606', { date: '2022-02-14' }),
  dated('time of day', 'h:mm', '0.6458333333', { date: '1899-12-31', time: '15:30:00' }),
  dated('date of 1904', 14, '43144', { date: '2022-02-14' }, { workbookPr: '<workbookPr date1904="1"/>' }),
  dated('a date that cannot be', 14, '99999999', '#####'),
  dated('ISO date of the strict standard', 14, '44606', { date: '2022-02-14' }),
  dated('money is no date', '"¥"#,##0.00_);[Red]\\("¥"#,##0.00\\)', '44606', 44_606),
  dated('general of WPS is no date', 'G/通用格式', '44606', 44_606),
  dated('a unit is no date', '0"d"', '7', 7),
  dated('text format', 49, '44606', 44_606),
  dated('padded number', '00000000', '123', 123),
  oneCell('date as ISO text', '<c r="A1" t="d"><v>2022-02-14</v></c>', '2022-02-14'),
]

export const goodFiles: readonly GoodFile[] = [...texts, ...numbers, ...formulas, ...dates, ...goodLayouts]
