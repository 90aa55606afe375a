import { graphql, type ResultOf } from '@afterbell/graphql/graphql'

export const ReadToday = graphql(`
  query ReadToday($date: Date!) {
    today(date: $date) {
      date
      schoolDate
      termName
      week
      service
      nextServiceOn
      lastTakenOn
      alerted
      pupils {
        expected
        present
        absent
        excused
        released
      }
      sessions {
        id
        sessionId
        name
        startsAt
        endsAt
        venueName
        adults {
          name
          coverForName
        }
        cancelled
        state
        closedAt
        expected
        present
        absent
        excused
        unmarked
        openHandOvers
        problems
        mine
        takable
      }
      absences {
        sessionId
        sessionName
        pupilId
        name
        gradeNumber
        classNumber
        markedAt
        markedByName
        outcome
        outcomeNote
        overdue
      }
    }
  }
`)

export type Day = ResultOf<typeof ReadToday>['today']
export type DaySession = Day['sessions'][number]
export type DayAbsence = Day['absences'][number]

export const ReadPupilDay = graphql(`
  query ReadPupilDay($pupilId: ID!, $date: Date!) {
    pupilDay(pupilId: $pupilId, date: $date) {
      name
      gradeNumber
      classNumber
      headTeacherName
      gate
      leavesAt
      gap
      links {
        sessionId
        name
        venueName
        startsAt
        endsAt
        adultNames
        status
        markedAt
        markedByName
        outcome
        homework
        arrival {
          byName
          takenByName
        }
        gap
      }
      release {
        way
        personName
        decidedByName
        note
        releasedAt
        releasedByName
      }
    }
  }
`)

export type PupilDay = NonNullable<ResultOf<typeof ReadPupilDay>['pupilDay']>
