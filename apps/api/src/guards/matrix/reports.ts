import type { Row } from './cell.ts'

export const reports: Record<string, Row> = {
  findings: {
    args: ({ term }) => ({ termId: term.id }),
    for: ['admin', 'office', 'lead3', 'lead5'],
    namesRecord: true,
  },
}
