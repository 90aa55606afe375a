import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { schemaMetaOf } from './schema-meta.ts'

const schema = buildSchema(`
  type Query {
    staff(page: PageInput! = {page: 1}, sort: StaffSort, filter: StaffFilter): StaffPage!
    staffMember(id: ID!): Staff
    head(schoolId: ID!): Staff!
    clubPage: ClubPage!
  }
  type Mutation {
    createStaffMember(input: CreateStaffMemberInput!): CreateStaffMemberResult!
    updateStaffMember(input: UpdateStaffMemberInput!): Staff!
    archiveStaff(ids: [ID!]!): Boolean
    createReport(input: CreateReportInput!): Boolean
  }
  input PageInput { page: Int! = 1 }
  type Staff { id: ID!, name: String!, kind: StaffKind, subjects: [String!]! }
  type StaffPage { items: [Staff!]!, total: Int! }
  type ClubPage { heading: String! }
  enum StaffKind { TEACHER INSTRUCTOR }
  enum StaffSortField { name kind }
  enum SortOrder { ASC DESC }
  input StaffSort { field: StaffSortField!, order: SortOrder! }
  input StaffFilter { ids: [ID!], q: String }
  input CreateStaffMemberInput { name: String!, kind: StaffKind! = TEACHER }
  input UpdateStaffMemberInput { id: ID!, expectedUpdatedAt: String!, name: String }
  input CreateReportInput { name: String! }
  union CreateStaffMemberResult = Staff | Refusal
  type Refusal { message: String! }
`)

test('a paged type is found with its queries and verbs, also where the list is an irregular plural', () => {
  const { resources } = schemaMetaOf(schema)
  expect(resources).toEqual({
    Staff: {
      list: 'staff',
      one: 'staffMember',
      create: {
        field: 'createStaffMember',
        answers: ['Staff', 'Refusal'],
        input: {
          name: { type: 'String', list: false, required: true },
          kind: { type: 'StaffKind', list: false, required: false },
        },
      },
      update: {
        field: 'updateStaffMember',
        answers: ['Staff'],
        input: { name: { type: 'String', list: false, required: false } },
      },
      archive: { field: 'archiveStaff', answers: ['Boolean'], input: {} },
      restore: null,
      fields: {
        id: { type: 'ID', list: false, required: true },
        name: { type: 'String', list: false, required: true },
        kind: { type: 'StaffKind', list: false, required: false },
        subjects: { type: 'String', list: true, required: true },
      },
      filter: {
        ids: { type: 'ID', list: true, required: false },
        q: { type: 'String', list: false, required: false },
      },
      sort: ['name', 'kind'],
    },
  })
})

test('enums are listed for their labels; those that only steer a sort are not', () => {
  expect(schemaMetaOf(schema).enums).toEqual({ StaffKind: ['TEACHER', 'INSTRUCTOR'] })
})
