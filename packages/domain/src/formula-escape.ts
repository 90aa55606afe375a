/**
 * What Excel, WPS, LibreOffice or a text export of them can take for the start of a formula (F2).
 * Full-width signs count, as Chinese input methods and converters turn them into the plain ones.
 */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/
const escaped = /^'+[=+\-@\t\r\n＝＋－＠]/

/** Puts ' before a text that could become a formula in some program. Reversed by `withoutEscape`. */
export function withEscape(text: string): string {
  return startsFormula.test(text) || escaped.test(text) ? `'${text}` : text
}

/** Takes the ' away that `withEscape` has put: what we export comes back as it was. */
export function withoutEscape(text: string): string {
  return escaped.test(text) ? text.slice(1) : text
}
