import { isGrade } from '@afterbell/domain/schools/grade'

interface Choices {
  readonly terms: { readonly items: readonly { readonly id: string; readonly state: string }[] }
  readonly grades: readonly { readonly id: string; readonly number: number }[]
}

/** Which board the address asks for; null of what it leaves open. Never a pupil: addresses are kept by browsers. */
export interface Asked {
  readonly termId: string | null
  readonly grade: number | null
  readonly weekday: number | null
}

/** Which board is read. */
export interface Question {
  readonly termId: string
  readonly gradeId: string
  readonly grade: number
  readonly weekday: number
}

export const schoolWeekdays = [1, 2, 3, 4, 5] as const

/** Reads the address's query. What is no grade or weekday counts as left open. */
export function askedOf(query: URLSearchParams): Asked {
  const [grade, weekday] = [Number(query.get('grade')), Number(query.get('weekday'))]
  return {
    termId: query.get('term'),
    grade: isGrade(grade) ? grade : null,
    weekday: schoolWeekdays.some((each) => each === weekday) ? weekday : null,
  }
}

/**
 * The board meant: what the address leaves open is the term that runs, the first grade that the viewer may change, and
 * `today`, or Monday on a weekend. Null while the school has no term or no grade.
 */
export function questionOf(
  asked: Asked,
  { terms, grades }: Choices,
  own: readonly number[],
  today: number,
): Question | null {
  const term =
    terms.items.find(({ id }) => id === asked.termId) ??
    terms.items.find(({ state }) => state === 'OPEN') ??
    terms.items[0]
  const grade =
    grades.find(({ number }) => number === asked.grade) ??
    grades.find(({ number }) => own.includes(number)) ??
    grades[0]
  if (!term || !grade) return null
  const weekday = asked.weekday ?? schoolWeekdays.find((each) => each === today) ?? 1
  return { termId: term.id, gradeId: grade.id, grade: grade.number, weekday }
}
