import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../data/operations.ts'
import { defineResource, type RecordOf } from '../../data/resource.ts'

const permissions = { read: 'people:read', edit: 'people:edit' } as const

const PupilFields = graphql(`
  fragment PupilFields on Pupil {
    id
    pupilNumber
    name
    sex
    homeClass {
      id
      name
    }
    archivedAt
    updatedAt
  }
`)

const PupilDetail = graphql(`
  fragment PupilDetail on Pupil {
    id
    pupilNumber
    name
    sex
    homeClass {
      id
      name
    }
    rollNumberMasked
    remark
    careNote
    archivedAt
    updatedAt
    guardianships {
      id
      relation
      order
      guardian {
        id
        name
        phoneMasked
      }
    }
  }
`)

export const pupils = defineResource({
  type: 'Pupil',
  fragment: PupilFields,
  detail: PupilDetail,
  defaultSort: { field: 'homeClass', order: 'ASC' },
  represent: ({ name, homeClass }) => `${name} (${homeClass.name})`,
  references: { homeClassId: 'homeClasses', gradeId: 'grades' },
  permissions,
})

export type Pupil = RecordOf<typeof pupils>
export type Guardianship = ResultOf<typeof PupilDetail>['guardianships'][number]

const GuardianFields = graphql(`
  fragment GuardianFields on Guardian {
    id
    name
    phoneMasked
    archivedAt
    updatedAt
    guardianships {
      id
      relation
      pupil {
        id
        name
        homeClass {
          id
          name
        }
      }
    }
  }
`)

export const guardians = defineResource({
  type: 'Guardian',
  fragment: GuardianFields,
  defaultSort: { field: 'name', order: 'ASC' },
  permissions: { read: 'people:read-contacts', edit: 'people:edit' },
})

export type Guardian = RecordOf<typeof guardians>

const StaffFields = graphql(`
  fragment StaffFields on Staff {
    id
    staffNumber
    name
    kind
    office {
      id
      name
    }
    grade {
      id
      number
    }
    subjects
    archivedAt
    updatedAt
  }
`)

const StaffDetail = graphql(`
  fragment StaffDetail on Staff {
    id
    staffNumber
    name
    kind
    office {
      id
      name
    }
    grade {
      id
      number
    }
    subjects
    phoneMasked
    archivedAt
    updatedAt
    homeClasses {
      id
      name
    }
    memberships {
      id
      position
      startsOn
      endsOn
      group {
        id
        name
      }
    }
  }
`)

export const staff = defineResource({
  type: 'Staff',
  fragment: StaffFields,
  detail: StaffDetail,
  defaultSort: { field: 'staffNumber', order: 'ASC' },
  references: { officeId: 'groups', gradeId: 'grades' },
  permissions,
})

export type StaffMember = RecordOf<typeof staff>

export const RevealPhone = graphql(
  `
    mutation RevealPhone($input: RevealPhoneInput!) {
      revealPhone(input: $input) {
        __typename
        ... on RevealedValue {
          value
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const RevealRollNumber = graphql(
  `
    mutation RevealRollNumber($input: RevealRollNumberInput!) {
      revealRollNumber(input: $input) {
        __typename
        ... on RevealedValue {
          value
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const SetGuardianship = graphql(
  `
    mutation SetGuardianship($input: SetGuardianshipInput!) {
      setGuardianship(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const RemoveGuardianship = graphql(
  `
    mutation RemoveGuardianship($input: RemoveGuardianshipInput!) {
      removeGuardianship(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)
