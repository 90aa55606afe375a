import type { Words } from '../../../../i18n/use-words.ts'
import type { Visitor } from './operations.ts'

const mostNames = 3

/** Who else is at the board, those who edit first; empty when nobody is. */
export function visitorsText(say: Words, others: readonly Visitor[]): string {
  const part = (key: 'board.visitors.editing' | 'board.visitors.looking', them: readonly Visitor[]) =>
    them.length === 0 ? [] : say(key, { names: namesOf(say, them) })
  return [
    part(
      'board.visitors.editing',
      others.filter(({ editing }) => editing),
    ),
    part(
      'board.visitors.looking',
      others.filter(({ editing }) => !editing),
    ),
  ]
    .flat()
    .join(say('board.visitors.and'))
}

function namesOf(say: Words, them: readonly Visitor[]): string {
  const names = them.map(({ name }) => name ?? say('board.visitors.somebody'))
  if (names.length <= mostNames) return names.join(say('board.separator'))
  const first = names.slice(0, mostNames).join(say('board.separator'))
  return say('board.someNames', { names: first, count: names.length })
}
