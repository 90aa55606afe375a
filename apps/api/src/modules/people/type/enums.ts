import { GuardianRelation, ImportKind, ImportState, ImportVerdict, Sex, StaffKind } from '@afterbell/db/client'
import { prismaEnum } from '../../../graphql/enum.ts'

export const SexEnum = prismaEnum('Sex', Sex)
export const GuardianRelationEnum = prismaEnum('GuardianRelation', GuardianRelation)
export const StaffKindEnum = prismaEnum('StaffKind', StaffKind)
export const ImportKindEnum = prismaEnum('ImportKind', ImportKind)
export const ImportStateEnum = prismaEnum('ImportState', ImportState)
export const ImportVerdictEnum = prismaEnum('ImportVerdict', ImportVerdict)
