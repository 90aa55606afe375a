import type { Unplaced } from './operations.ts'

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** Whether a pupil is meant: by a part of the name, the beginning of the initials, or a part of the pupil number. */
export function isMeant({ name, initials, pupilNumber }: Unplaced, sought: string): boolean {
  const text = plain(sought)
  if (text === '') return true
  return plain(name).includes(text) || plain(initials).startsWith(text) || plain(pupilNumber).includes(text)
}
