import type PrismaTypes from '@afterbell/db/generated/pothos'
import type { Permission } from '@afterbell/domain/access/permissions'
import { may } from '@afterbell/domain/access/viewer'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import PrismaPlugin from '@pothos/plugin-prisma'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import type { Context } from '../context.ts'
import { database } from '../database.ts'
import { currentRequest } from '../http/request-scope.ts'
import { describedDatamodel } from './datamodel.ts'
import { opaqueIds } from './opaque-ids.ts'
import { forbidden, passwordChangeRequired, tooComplex, unauthenticated } from './refusals.ts'

export interface Scopes {
  /** Anybody, signed in or not. Said openly, so that a field without a scope is a mistake. */
  public: boolean
  /** Any account, even one that must change its password first. */
  signedIn: boolean
  /** The permission is held, however far it reaches; row filters say over what. */
  can: Permission
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A list costs what it may return: a page its rows, a list without pages ten. */
function costOf(args: { page?: { perPage?: number } }, field: { readonly name: string; readonly type: unknown }) {
  const perPage = args.page?.perPage
  if (perPage !== undefined) return { field: 1, multiplier: perPage }
  if (field.name === 'items') return { field: 1, multiplier: 1 }
  return { field: 1, multiplier: String(field.type).startsWith('[') ? 10 : 1 }
}

/** Holds no definition of its own: every room adds its types and fields. */
export const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes
  Context: Context
  AuthScopes: Scopes
  DefaultAuthStrategy: 'all'
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    /** A school's date comes in as `YYYY-MM-DD`, as the domain takes it, and goes out as the database keeps it. */
    Date: { Input: SchoolDate; Output: Date }
    DateTime: { Input: Date; Output: Date }
    JSON: { Input: unknown; Output: unknown }
    /** A session on a date: the room of registers reads it. What is none names no session. */
    HeldSessionId: { Input: string; Output: string }
  }
}>({
  plugins: [ScopeAuthPlugin, ErrorsPlugin, ComplexityPlugin, opaqueIds, PrismaPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    // The library's default, `any`, lets a viewer through who meets one of two listed scopes.
    defaultStrategy: 'all',
    runScopesOnType: true,
    treatErrorsAsUnauthorized: true,
    authorizeOnSubscribe: true,
    authScopes: ({ viewer }) => ({
      public: true,
      // Whoever holds a substitute's link has no account.
      signedIn: viewer !== null && viewer.pass === undefined,
      can: (permission) => viewer !== null && may(viewer, permission),
    }),
    unauthorizedError: (_parent, { viewer, locale }) => {
      if (!viewer) return unauthenticated(locale)
      return viewer.mustChangePassword ? passwordChangeRequired(locale) : forbidden(locale)
    },
  },
  errors: {
    defaultTypes: [],
    directResult: true,
    defaultUnionOptions: { name: ({ fieldName }) => `${capitalised(fieldName)}Result` },
  },
  complexity: {
    fieldComplexity: (args, _context, field) => costOf(args, field),
    // A program gets a fifth of what a screen may cost.
    limit: ({ viewer }: Context) =>
      viewer?.only ? { complexity: 10_000, depth: 6, breadth: 100 } : { complexity: 50_000, depth: 9, breadth: 300 },
    complexityError: (_kind, _result, _info) => tooComplex(currentRequest().locale),
  },
  prisma: {
    client: database,
    dmmf: describedDatamodel(),
    exposeDescriptions: true,
    filterConnectionTotalCount: true,
    onUnusedQuery: 'error',
  },
})

builder.queryType({ description: '查询。 Everything that can be read.' })
builder.mutationType({ description: '变更。 Everything that can be done.' })
builder.subscriptionType({ description: '订阅。 What is told as it happens.' })
