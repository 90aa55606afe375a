import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../data/operations.ts'

export const ReadTimetableTerm = graphql(`
  query ReadTimetableTerm {
    term {
      id
      name
      startsOn
      endsOn
      firstServiceOn
    }
  }
`)

const TimetableEntryFields = graphql(`
  fragment TimetableEntryFields on TimetableEntry {
    sessionId
    clubId
    name
    draft
    gradeNumbers
    pupils
    classPupils
    date
    weekday
    startsAt
    endsAt
    venueId
    venueName
    cancelled
    moved
    findings
    editable
    adults {
      staffId
      name
      part
      covers
      coverForName
      assignmentId
      pinned
      reason
      updatedAt
    }
    exceptions {
      id
      kind
      reason
      absentName
      coverName
      startsAt
      endsAt
      updatedAt
    }
  }
`)

export type Entry = ResultOf<typeof TimetableEntryFields>
export type EntryAdult = Entry['adults'][number]

export const DutyTurnFields = graphql(`
  fragment DutyTurnFields on DutyTurn {
    id
    postId
    postName
    gate
    date
    staffId
    staffName
    startsAt
    endsAt
    reason
    updatedAt
  }
`)

export type DutyTurn = ResultOf<typeof DutyTurnFields>

export const ReadTimetable = graphql(
  `
    query ReadTimetable($termId: ID!, $view: TimetableView!, $id: ID, $date: Date) {
      timetable(termId: $termId, view: $view, id: $id, date: $date) {
        termName
        days {
          weekday
          date
          service
          followsWeekday
        }
        entries {
          ...TimetableEntryFields
        }
        turns {
          ...DutyTurnFields
        }
      }
    }
  `,
  [TimetableEntryFields, DutyTurnFields],
)

export type Timetable = NonNullable<ResultOf<typeof ReadTimetable>['timetable']>
export type Day = Timetable['days'][number]

export const ReadTimetableCalendar = graphql(`
  query ReadTimetableCalendar($termId: ID!, $view: TimetableView!, $id: ID) {
    timetableCalendar(termId: $termId, view: $view, id: $id)
  }
`)

export const ReadSuggestions = graphql(`
  query ReadSuggestions($termId: ID!, $sessionId: ID!, $date: Date, $startsAt: Int, $endsAt: Int) {
    timetableSuggestions(termId: $termId, sessionId: $sessionId, date: $date, startsAt: $startsAt, endsAt: $endsAt) {
      adults {
        id
        name
        nearness
        load
      }
      venues {
        id
        name
        capacity
        fits
      }
    }
  }
`)

export type Suggestions = NonNullable<ResultOf<typeof ReadSuggestions>['timetableSuggestions']>

export const AssignStaff = graphql(
  `
    mutation AssignStaff($input: AssignStaffInput!) {
      result: assignStaff(input: $input) {
        __typename
        ...Refusal
        ...Faults
        ... on RecordIds {
          ids
        }
      }
    }
  `,
  [Refusal, Faults],
)

export const CopyStaffing = graphql(
  `
    mutation CopyStaffing($input: CopyStaffingInput!) {
      result: copyStaffing(input: $input) {
        __typename
        ...Refusal
        ...Faults
        ... on RecordIds {
          ids
        }
      }
    }
  `,
  [Refusal, Faults],
)

export const SaveException = graphql(
  `
    mutation SaveException($input: SessionExceptionInput!) {
      result: saveException(input: $input) {
        __typename
        ...Refusal
        ...Faults
        ... on RecordIds {
          ids
        }
      }
    }
  `,
  [Refusal, Faults],
)

export const CancelException = graphql(
  `
    mutation CancelException($input: CancelExceptionInput!) {
      result: cancelException(input: $input) {
        __typename
        ...Refusal
        ... on RecordIds {
          ids
        }
      }
    }
  `,
  [Refusal],
)

export const ReadDismissalPlan = graphql(`
  query ReadDismissalPlan($termId: ID!, $date: Date!) {
    dismissalPlan(termId: $termId, date: $date) {
      weekday
      lines {
        dismissalId
        updatedAt
        gradeNumber
        leavesAt
        gate
        order
        leaderId
        leaderName
        homeClassNumbers
        editable
        from {
          sessionId
          name
          venueName
          endsAt
          pupils
        }
      }
    }
  }
`)

export type DismissalPlan = NonNullable<ResultOf<typeof ReadDismissalPlan>['dismissalPlan']>
export type DismissalLine = DismissalPlan['lines'][number]

export const SetDismissalLeader = graphql(
  `
    mutation SetDismissalLeader($input: DismissalLeaderInput!) {
      result: setDismissalLeader(input: $input) {
        __typename
        ...Refusal
        ... on RecordIds {
          ids
        }
      }
    }
  `,
  [Refusal],
)

export const ReadAvailabilities = graphql(`
  query ReadAvailabilities($termId: ID!) {
    staffAvailabilities(termId: $termId) {
      id
      weekdays
      daysAWeek
      updatedAt
    }
  }
`)

export type Availability = ResultOf<typeof ReadAvailabilities>['staffAvailabilities'][number]

export const SetAvailability = graphql(
  `
    mutation SetAvailability($input: StaffAvailabilityInput!) {
      result: setStaffAvailability(input: $input) {
        __typename
        ...Refusal
        ...Faults
        ... on StaffAvailability {
          id
        }
      }
    }
  `,
  [Refusal, Faults],
)
