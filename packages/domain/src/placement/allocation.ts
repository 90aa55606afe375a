/** One slot's contest: pupils and clubs by index, and only what is still open to each (grade, time and limits are seen to before). */
export interface Contest {
  /** Each applicant's number; the smaller goes first, and no two are equal. */
  readonly order: ArrayLike<number>
  /** Each applicant's clubs, best first. */
  readonly wishes: readonly (readonly number[])[]
  /** As which choice each of these stood in the list handed in, 1 first. */
  readonly choices: readonly (readonly number[])[]
  /** Each club's places that are not pinned. */
  readonly places: ArrayLike<number>
}

/** Who gets which of his wishes, while small clubs may still close. */
export interface Allocation {
  /** The index of the wish that the applicant got; -1 for none. */
  wishOf(applicant: number): number
  /** How many applicants the club has. */
  countOf(club: number): number
  /** Closes the club for good, and places its pupils again. */
  close(club: number): void
}

/** A rule that settles a contest. */
export type AllocationRule = (contest: Contest) => Allocation
