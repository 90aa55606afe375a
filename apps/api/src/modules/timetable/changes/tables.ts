import type { Transaction } from '../../../database.ts'

/** A row of one of this room's tables, as plain columns. */
export type StoredRow = Readonly<Record<string, unknown>>

interface Delegate {
  create(args: { data: object }): Promise<object>
  findFirst(args: { where: object }): Promise<object | null>
  updateMany(args: { where: object; data: object }): Promise<{ count: number }>
  deleteMany(args: { where: object }): Promise<{ count: number }>
}

interface Table {
  readonly rows: (tx: Transaction) => Delegate
  /** The columns that name a row. */
  readonly key: readonly string[]
  /** The columns that an editor sets. */
  readonly columns: readonly string[]
  /** Columns that the database derives when a row is written, whatever stands in them. */
  readonly derived: object
  /** Whether rows carry the version by which editors notice each other. */
  readonly versioned: boolean
}

/** The tables that the timetable changes by hand. */
export const tables = {
  assignment: {
    rows: (tx) => tx.staffAssignment as unknown as Delegate,
    key: ['schoolId', 'id'],
    columns: ['termId', 'staffId', 'careClassId', 'clubSessionId', 'part', 'pinned', 'reason'],
    derived: { weekday: 1, startsAt: 0, endsAt: 1 },
    versioned: true,
  },
  exception: {
    rows: (tx) => tx.sessionException as unknown as Delegate,
    key: ['schoolId', 'id'],
    columns: [
      'termId',
      'date',
      'careClassId',
      'clubSessionId',
      'kind',
      'absentId',
      'coverId',
      'venueId',
      'startsAt',
      'endsAt',
      'reason',
    ],
    derived: {},
    versioned: true,
  },
  turn: {
    rows: (tx) => tx.dutyTurn as unknown as Delegate,
    key: ['schoolId', 'id'],
    columns: ['postId', 'date', 'staffId', 'reason'],
    derived: { startsAt: 0, endsAt: 1 },
    versioned: true,
  },
  availability: {
    rows: (tx) => tx.staffAvailability as unknown as Delegate,
    key: ['schoolId', 'termId', 'staffId'],
    columns: ['weekdays', 'daysAWeek'],
    derived: {},
    versioned: true,
  },
  leader: {
    rows: (tx) => tx.dismissalLeader as unknown as Delegate,
    key: ['schoolId', 'dismissalId', 'weekday'],
    columns: ['staffId'],
    derived: {},
    versioned: false,
  },
} as const satisfies Record<string, Table>

export type TableName = keyof typeof tables

/** The table of that name. */
export const tableOf = (name: TableName): Table => tables[name]
