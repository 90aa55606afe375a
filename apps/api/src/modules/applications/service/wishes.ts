import type { Transaction } from '../../../database.ts'
import { invalidField } from '../../../graphql/errors.ts'

interface Wish {
  readonly schoolId: string
  readonly termId: string
  /** Number of the pupil's grade. */
  readonly grade: number
  readonly clubIds: readonly string[]
}

/** The clubs chosen must be of the term, not over, and admit the pupil's grade (R18). Throws InvalidInputError at the first that is not. */
export async function checkChoices(tx: Transaction, { schoolId, termId, grade, clubIds }: Wish): Promise<void> {
  const clubs = await tx.club.findMany({
    where: { schoolId, termId, id: { in: [...clubIds] }, archivedAt: null, state: { not: 'CLOSED' } },
    select: { id: true, grades: { select: { grade: { select: { number: true } } } } },
  })
  for (const [index, clubId] of clubIds.entries()) {
    const club = clubs.find(({ id }) => id === clubId)
    if (!club) throw invalidField(['clubIds', String(index)], 'unknown')
    const admits = club.grades.some((admitted) => admitted.grade.number === grade)
    if (!admits) throw invalidField(['clubIds', String(index)], 'clubOfOtherGrade')
  }
}
