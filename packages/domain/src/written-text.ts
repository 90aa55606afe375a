/** Characters that a reader cannot see and a spreadsheet carries along: zero-width spaces and joiners, marks of direction, soft hyphens, byte order marks, halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u3164\uFFA0]/gu

/**
 * Text as a person meant it: full-width letters, digits and signs become half-width (`１０１` → `101`, `（` → `(`),
 * line breaks and tabs become spaces, invisible characters go, spaces at the ends go and runs of spaces become one.
 */
export function tidyText(text: string): string {
  return tidyProse(tidyProse(text).normalize('NFKC'))
}

/** Text to be read by people, with its own signs kept (，stays ，): invisible characters go, spaces at the ends go and runs of spaces become one. */
export function tidyProse(text: string): string {
  return text
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Text without what no database keeps: control characters other than line breaks and tabs, and halves of characters. */
export function storableText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
}

/** Text of several lines, with its line breaks; spaces at the ends go. */
export function tidyLines(text: string): string {
  return storableText(text).trim()
}

/** {@link tidyText} without any space: for numbers, codes and class names, in which a space never means anything. */
export function withoutSpaces(text: string): string {
  return tidyText(text).replaceAll(' ', '')
}
