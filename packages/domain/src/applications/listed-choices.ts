import type { LineReader } from '../people/list-line.ts'
import { nearMiss } from '../people/near-miss.ts'
import type { Grade } from '../schools/grade.ts'
import { withoutSpaces } from '../written-text.ts'
import { type ApplicationListColumn, CHOICE_COLUMNS } from './application-list-columns.ts'

/** A club of the term, as choices name it. */
export interface ListedClubChoice {
  readonly id: string
  readonly name: string
  readonly gradesAdmitted: readonly Grade[]
  readonly weekdays: readonly number[]
}

/** Keeps what should stand in a cell instead. */
export type Propose = (
  column: ApplicationListColumn,
  code: 'CLUB_UNKNOWN' | 'CLUB_OF_OTHER_GRADE',
  text: string,
) => void

interface Chooser {
  /** Undefined while nobody knows whose line it is: then every club of the term can be meant. */
  readonly grade: Grade | undefined
  readonly weekdays: readonly number[]
  readonly clubs: readonly ListedClubChoice[]
  readonly propose: Propose
}

/**
 * The clubs that a line chooses, in their order, each once. A name that no club has, and a club that does not admit the
 * pupil's grade, are reported, with the club that must have been meant where there is one.
 */
export function readChoices(reader: LineReader<ApplicationListColumn>, chooser: Chooser): string[] {
  const chosen: string[] = []
  for (const column of CHOICE_COLUMNS) {
    const written = reader.text(column)
    const club = written === undefined ? undefined : readChoice(reader, column, written, chooser)
    if (!club) continue
    if (chosen.includes(club.id)) {
      reader.report(column, 'CLUB_CHOSEN_TWICE', {})
      continue
    }
    chosen.push(club.id)
    const others = club.weekdays.filter((weekday) => !chooser.weekdays.includes(weekday))
    if (others.length > 0) reader.report(column, 'CLUB_ON_OTHER_DAY', { weekdays: others })
  }
  return chosen
}

function readChoice(
  reader: LineReader<ApplicationListColumn>,
  column: ApplicationListColumn,
  written: string,
  { grade, clubs, propose }: Chooser,
): ListedClubChoice | undefined {
  const name = withoutSpaces(written)
  const named = clubs.find((club) => withoutSpaces(club.name) === name)
  const admits = (club: ListedClubChoice) => grade === undefined || club.gradesAdmitted.includes(grade)
  if (named && admits(named)) return named
  const code = named ? 'CLUB_OF_OTHER_GRADE' : 'CLUB_UNKNOWN'
  if (named && grade !== undefined) reader.report(column, 'CLUB_OF_OTHER_GRADE', { grade })
  else reader.report(column, 'CLUB_UNKNOWN', {})
  const meant = clubMeant(name, clubs.filter(admits))
  if (meant) propose(column, code, meant.name)
  return undefined
}

/** What is left of a club's name without what people write as they please: its grade, and 社, 社团 or 队 at its end. */
const stemOf = (name: string) =>
  withoutSpaces(name)
    .replace(/^[一二三四五六1-6]年级/, '')
    .replace(/(?:社团|俱乐部|兴趣班|社|班|组)$/, '')

/** 合唱社团 is meant to be 合唱社; the same club of the pupil's own grade comes before one that is only spelt alike. */
function clubMeant(name: string, clubs: readonly ListedClubChoice[]): ListedClubChoice | undefined {
  const ended = clubs.filter((club) => endingless(club.name) === endingless(name))
  if (ended.length === 1) return ended[0]
  const alike = clubs.filter((club) => stemOf(club.name) === stemOf(name))
  return alike.length === 1 ? alike[0] : nearMiss(name, clubs, (club) => withoutSpaces(club.name))
}

const endingless = (name: string) => withoutSpaces(name).replace(/(?:社团|社)$/, '')
