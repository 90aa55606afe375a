/** A list of clubs as one tries it out, best first. */
export type OtherList = readonly string[]

/** The list with the club at a place moved up or down by one; a move beyond its ends leaves it as it is. */
export function moved(list: OtherList, index: number, by: -1 | 1): OtherList {
  const [one, other] = [list[index], list[index + by]]
  if (one === undefined || other === undefined) return list
  return list.with(index, other).with(index + by, one)
}

/** The list with a club put to its end, unless it is there. */
export const added = (list: OtherList, clubId: string): OtherList => (list.includes(clubId) ? list : [...list, clubId])

/** The list without a club. */
export const without = (list: OtherList, clubId: string): OtherList => list.filter((id) => id !== clubId)
