/** A class's name as the product writes it, for answers that hold only its numbers. */
export const className = (grade: number, number: number): string => `${'一二三四五六'[grade - 1]}（${number}）班`

/** An instant as the product writes it. */
export const instant = (text: string): string => new Date(text).toISOString()
