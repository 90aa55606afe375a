import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../data/operations.ts'

export const ReadRollSheet = graphql(`
  query ReadRollSheet($sessionId: HeldSessionId!) {
    rollSheet(sessionId: $sessionId) {
      id
      date
      name
      isCare
      startsAt
      endsAt
      venueName
      adultNames
      state
      closedByName
      schoolTimeZone
      serverTime
      takerId
      pupils {
        pupilId
        name
        gradeNumber
        classNumber
        order
        expected
        status
        markedByName
        reason
        outcome
        outcomeNote
        homework
        help
        elsewhere {
          name
          startsAt
          endsAt
        }
      }
    }
  }
`)

export type Sheet = NonNullable<ResultOf<typeof ReadRollSheet>['rollSheet']>
export type SheetPupil = Sheet['pupils'][number]
export type Status = NonNullable<SheetPupil['status']>

export const FindVisitors = graphql(`
  query FindVisitors($sessionId: HeldSessionId!, $text: String!) {
    visitorCandidates(sessionId: $sessionId, text: $text) {
      pupilId
      name
      gradeNumber
      classNumber
    }
  }
`)

export type VisitorCandidate = ResultOf<typeof FindVisitors>['visitorCandidates'][number]

export const MarkPupils = graphql(
  `
    mutation MarkPupils($input: MarkAttendanceInput!) {
      result: markAttendance(input: $input) {
        __typename
        ...Refusal
        ... on MarksDone {
          merged {
            pupilId
            yours
            stands
            byName
            afterClosing
          }
        }
      }
    }
  `,
  [Refusal],
)

export const CloseRoll = graphql(
  `
    mutation CloseRoll($input: CloseRegisterInput!) {
      result: closeRegister(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const CorrectMark = graphql(
  `
    mutation CorrectMark($input: CorrectAttendanceInput!) {
      result: correctAttendance(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const SettleAbsence = graphql(
  `
    mutation SettleAbsence($input: SettleAbsenceInput!) {
      result: settleAbsence(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const RevealContacts = graphql(
  `
    mutation RevealContacts($sessionId: HeldSessionId!, $pupilId: ID!) {
      result: revealContacts(sessionId: $sessionId, pupilId: $pupilId) {
        __typename
        ...Refusal
        ... on PupilContacts {
          contacts {
            name
            relation
            phone
          }
        }
      }
    }
  `,
  [Refusal],
)

export const ReadReleaseSheet = graphql(`
  query ReadReleaseSheet($sessionId: HeldSessionId!) {
    releaseSheet(sessionId: $sessionId) {
      date
      deciders {
        id
        name
      }
      pupils {
        pupilId
        name
        gradeNumber
        classNumber
        status
        leavesAt
        gate
        pickUps {
          id
          kind
          name
          relation
        }
        release {
          id
          way
          personName
          decidedByName
          releasedAt
        }
      }
    }
  }
`)

export type ReleaseSheet = NonNullable<ResultOf<typeof ReadReleaseSheet>['releaseSheet']>
export type ReleasePupil = ReleaseSheet['pupils'][number]

export const ReleasePupilNow = graphql(
  `
    mutation ReleasePupilNow($input: ReleasePupilInput!) {
      result: releasePupil(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const WithdrawRelease = graphql(
  `
    mutation WithdrawRelease($id: ID!) {
      result: withdrawRelease(id: $id) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ReadRecords = graphql(`
  query ReadRecords($sessionId: HeldSessionId!) {
    handOvers(sessionId: $sessionId) {
      id
      fromHomeClass {
        number
        grade {
          number
        }
      }
      fromSessionName
      handedCount
      handedByName
      takenCount
      takenByName
      explanation
    }
    dailyRecord(sessionId: $sessionId) {
      activities
      content
      incident
      recordedByName
      updatedAt
    }
  }
`)

export type Records = ResultOf<typeof ReadRecords>

export const TakeOver = graphql(
  `
    mutation TakeOver($input: TakeOverInput!) {
      result: takeOver(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const RecordHomework = graphql(
  `
    mutation RecordHomework($input: RecordHomeworkInput!) {
      result: recordHomework(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const RecordDaily = graphql(
  `
    mutation RecordDaily($input: RecordDailyInput!) {
      result: recordDaily(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)
