/** An instant that came out of JSON, as the API gives it. */
export const moment = (text: string | null): Date | null => (text === null ? null : new Date(text))
