import { randomInt } from 'node:crypto'

/** No characters that are taken for another when read from paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const groups = 4
const groupLength = 4

/** A password to begin with, to be read out or printed once: 79 bits in four groups, such as `k7mp-x2fd-9wqt-h4ze`. */
export function newFirstPassword(): string {
  const character = () => alphabet.charAt(randomInt(alphabet.length))
  const group = () => Array.from({ length: groupLength }, character).join('')
  return Array.from({ length: groups }, group).join('-')
}
