const stringLiteral = /"(?:[^"]|"")*"/g
const quotedName = /'(?:[^']|'')*'/g

/** Functions that reach out of the workbook by themselves, in Excel, WPS or Google's sheets; newer ones have a prefix. */
const reachingOut =
  /(?:^|[^\w.]|_xl\w+\.)(?:WEBSERVICE|FILTERXML|RTD|CALL|REGISTER(?:\.ID)?|EXEC|DDE(?:AUTO)?|SQL\.REQUEST|IMPORT(?:XML|DATA|HTML|FEED|RANGE)|IMAGE)\s*\(/i

/**
 * Whether a formula calls another program, file or address when somebody opens the workbook. Afterbell evaluates
 * nothing, so none of them could harm it; but a name list that has one was tampered with or is a model of somebody
 * else's, and no line of it should be believed. Ordinary formulas are not refused: they are read as `formula` cells.
 *
 * In a formula `|` is no operator: outside of quotes it can only be dynamic data exchange (`cmd|'/C calc'!A0`).
 */
export function isDangerousFormula(formula: string): boolean {
  const bare = formula.replace(stringLiteral, '""')
  if (/\[\d+\]/.test(bare) || /\[[^\]]+\.xl\w*\]/i.test(bare)) return true
  return bare.replace(quotedName, "''").includes('|') || reachingOut.test(bare)
}

/**
 * The same for a cell of a text file, where Excel takes a cell for a formula by its first character. A remark may well
 * begin with a dash and have a bar in it, so what is not plainly a formula must look like the whole of an attack.
 */
export function isDangerousText(text: string): boolean {
  if (text.startsWith('=')) return isDangerousFormula(text.slice(1))
  return /^[+\-@]/.test(text) && (/\|.+!/s.test(text) || reachingOut.test(text))
}
