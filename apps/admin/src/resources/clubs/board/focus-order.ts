/** The board's cards as the arrows walk over them: columns from left to right, each the keys of its cards from above. */
export type FocusGrid = readonly (readonly string[])[]

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End'

const arrows: ReadonlySet<string> = new Set<Arrow>(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])

export const isArrow = (key: string): key is Arrow => arrows.has(key)

/** The card that an arrow leads to; the same where the board ends. Empty columns are passed over. */
export function neighbour(grid: FocusGrid, key: string, arrow: Arrow): string {
  const across = grid.findIndex((column) => column.includes(key))
  const column = grid[across]
  if (!column) return grid.find(([first]) => first !== undefined)?.[0] ?? key
  const down = column.indexOf(key)
  switch (arrow) {
    case 'ArrowUp':
      return column[down - 1] ?? key
    case 'ArrowDown':
      return column[down + 1] ?? key
    case 'Home':
      return column[0] ?? key
    case 'End':
      return column.at(-1) ?? key
    case 'ArrowLeft':
      return (
        level(
          grid.slice(0, across).findLast((each) => each.length > 0),
          down,
        ) ?? key
      )
    case 'ArrowRight':
      return (
        level(
          grid.slice(across + 1).find((each) => each.length > 0),
          down,
        ) ?? key
      )
  }
}

const level = (column: readonly string[] | undefined, down: number) => column?.[Math.min(down, column.length - 1)]

/** The one card that the tab key stops at: the one last in focus, or the first. */
export function tabStop(grid: FocusGrid, last: string | null): string | null {
  if (last !== null && grid.some((column) => column.includes(last))) return last
  return grid.find(([first]) => first !== undefined)?.[0] ?? null
}
