import { normaliseName } from '@afterbell/domain/people/name'
import { withoutSpaces } from '@afterbell/domain/written-text'

type Contains = { contains: string }

/** How persons are found by what somebody types: part of the name, of its pinyin or its initials, or the start of a number. */
export interface TypedSearch {
  readonly names: readonly ({ name: Contains } | { pinyin: Contains } | { initials: Contains })[]
  /** For a column of numbers; compared as numbers are kept, in capitals. */
  readonly number: { startsWith: string }
}

/** The search for a typed text (王欣怡, wangxinyi, Wang Xinyi, wxy, 2021…); undefined when nothing was typed. */
export function typedSearch(text: string | null | undefined): TypedSearch | undefined {
  const name = normaliseName(text ?? '')
  if (name === '') return undefined
  const letters = withoutSpaces(name).toLowerCase().replaceAll('ü', 'v')
  const byLetters = /^[a-z]+$/.test(letters)
  return {
    names: [
      { name: { contains: literally(name) } },
      ...(byLetters ? [{ pinyin: { contains: letters } }, { initials: { contains: letters } }] : []),
    ],
    number: { startsWith: literally(withoutSpaces(name).toUpperCase()) },
  }
}

/** The text without the meaning that LIKE gives to its signs. */
function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}
