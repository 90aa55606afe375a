import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../data/operations.ts'
import { defineResource, type RecordOf } from '../../data/resource.ts'
import { calendarDaysText } from './calendar/days-text.ts'

const permissions = { read: 'schools:read', edit: 'schools:edit' } as const

const VenueFields = graphql(`
  fragment VenueFields on Venue {
    id
    name
    kind
    capacity
    archivedAt
    updatedAt
  }
`)

export const venues = defineResource({
  type: 'Venue',
  fragment: VenueFields,
  defaultSort: { field: 'name', order: 'ASC' },
  permissions,
})

const EquipmentFields = graphql(`
  fragment EquipmentFields on Equipment {
    id
    name
    quantity
    venue {
      id
      name
    }
    archivedAt
    updatedAt
  }
`)

export const equipment = defineResource({
  type: 'Equipment',
  fragment: EquipmentFields,
  defaultSort: { field: 'name', order: 'ASC' },
  references: { venueId: 'venues' },
  permissions,
})

const HomeClassFields = graphql(`
  fragment HomeClassFields on HomeClass {
    id
    name
    number
    grade {
      id
      number
    }
    headTeacher {
      id
      name
    }
    venue {
      id
      name
    }
    pupilCount
    archivedAt
    updatedAt
  }
`)

export const homeClasses = defineResource({
  type: 'HomeClass',
  fragment: HomeClassFields,
  defaultSort: { field: 'place', order: 'ASC' },
  references: { gradeId: 'grades', headTeacherId: 'staff', venueId: 'venues' },
  permissions,
})

const TermFields = graphql(`
  fragment TermFields on Term {
    id
    name
    startsOn
    endsOn
    firstServiceOn
    state
    updatedAt
  }
`)

const TermDetail = graphql(`
  fragment TermDetail on Term {
    id
    name
    startsOn
    endsOn
    firstServiceOn
    state
    updatedAt
    ruleThresholds {
      minutesPerDay
    }
    calendarDays {
      id
      date
      kind
      followsWeekday
      note
    }
    bellSchedules {
      id
      name
      startsAt
      endsAt
      updatedAt
      grades {
        id
        number
      }
      periods {
        id
        ordinal
        startsAt
        endsAt
        half
      }
    }
    dismissals {
      id
      grade {
        id
        number
      }
      leavesAt
      gate
      order
      updatedAt
    }
  }
`)

export const terms = defineResource({
  type: 'Term',
  fragment: TermFields,
  detail: TermDetail,
  defaultSort: { field: 'startsOn', order: 'DESC' },
  references: { copyFromId: 'terms' },
  permissions,
  fieldTexts: { calendarDays: calendarDaysText },
})

export type Term = RecordOf<typeof terms>
export type BellSchedule = ResultOf<typeof TermDetail>['bellSchedules'][number]
export type Dismissal = ResultOf<typeof TermDetail>['dismissals'][number]

export const Grades = graphql(`
  query Grades {
    grades {
      id
      number
    }
  }
`)

export const OpenTerm = graphql(
  `
    mutation OpenTerm($input: TermStepInput!) {
      openTerm(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const CloseTerm = graphql(
  `
    mutation CloseTerm($input: TermStepInput!) {
      closeTerm(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const SetCalendarDays = graphql(
  `
    mutation SetCalendarDays($input: SetCalendarDaysInput!) {
      setCalendarDays(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const CreateBellSchedule = graphql(
  `
    mutation CreateBellSchedule($input: CreateBellScheduleInput!) {
      createBellSchedule(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const UpdateBellSchedule = graphql(
  `
    mutation UpdateBellSchedule($input: UpdateBellScheduleInput!) {
      updateBellSchedule(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const CreateDismissal = graphql(
  `
    mutation CreateDismissal($input: CreateDismissalInput!) {
      createDismissal(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const UpdateDismissal = graphql(
  `
    mutation UpdateDismissal($input: UpdateDismissalInput!) {
      updateDismissal(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)
