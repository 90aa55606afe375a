import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../data/operations.ts'
import { defineResource, type RecordOf } from '../../data/resource.ts'

const InspectionFields = graphql(`
  fragment InspectionFields on Inspection {
    id
    date
    sessionName
    venueName
    order
    teacherPresent
    homeworkDone
    homeworkTotal
    collectiveLesson
    corporalPunishment
    remarks
    inspectorName
    recordedAt
    withdrawnAt
  }
`)

const InspectionDetail = graphql(`
  fragment InspectionDetail on Inspection {
    id
    date
    sessionName
    venueName
    order
    teacherPresent
    homeworkDone
    homeworkTotal
    collectiveLesson
    corporalPunishment
    remarks
    inspectorName
    recordedAt
    withdrawnAt
    tasks {
      id
      cause
      detail
      dueOn
      state
      owner {
        id
        name
      }
    }
  }
`)

export const inspections = defineResource({
  type: 'Inspection',
  fragment: InspectionFields,
  detail: InspectionDetail,
  defaultSort: { field: 'recordedAt', order: 'DESC' },
  represent: ({ date, sessionName }) => `${date} ${sessionName}`,
  permissions: { read: 'assessments:read' },
})

export type Inspection = RecordOf<typeof inspections>

const TaskFields = graphql(`
  fragment TaskFields on Task {
    id
    subject
    cause
    detail
    dueOn
    urgent
    state
    note
    steps
    finishedAt
    verifiedByName
    verifiedAt
    createdAt
    updatedAt
    owner {
      id
      name
    }
    inspection {
      id
      date
      sessionName
    }
  }
`)

export const tasks = defineResource({
  type: 'Task',
  fragment: TaskFields,
  defaultSort: { field: 'dueOn', order: 'ASC' },
  represent: ({ subject }) => subject,
  references: { ownerId: 'staff' },
  permissions: { read: 'assessments:read', edit: 'assessments:manage' },
  editable: ({ state }) => state !== 'VERIFIED',
})

export type Task = RecordOf<typeof tasks>

export const StepTask = graphql(
  `
    mutation StepTask($input: StepTaskInput!) {
      result: stepTask(input: $input) {
        __typename
        ... on Task {
          id
        }
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const ReadWalkList = graphql(`
  query ReadWalkList($date: Date!) {
    walkList(date: $date) {
      date
      days {
        date
        running
        visited
      }
      stops {
        sessionId
        club
        name
        gradeNumbers
        pupils
        venueName
        startsAt
        endsAt
        adults
        visits {
          inspectorName
          recordedAt
        }
      }
    }
  }
`)

export type WalkList = ResultOf<typeof ReadWalkList>['walkList']
export type WalkStop = WalkList['stops'][number]

export const RecordInspection = graphql(
  `
    mutation RecordInspection($input: RecordInspectionInput!) {
      result: recordInspection(input: $input) {
        __typename
        ... on Inspection {
          id
        }
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const ReadUrgentTasks = graphql(`
  query ReadUrgentTasks {
    tasks(page: { page: 1, perPage: 3 }, filter: { urgent: true, states: [OPEN] }) {
      total
      items {
        id
        cause
        subject
        detail
      }
    }
  }
`)
