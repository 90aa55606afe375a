import type { Permission } from '@afterbell/domain/access/permissions'
import type { FilterOf } from '@afterbell/graphql/schema-meta'
import type { WordKey } from '../i18n/use-words.ts'

type Filter = Readonly<Record<string, unknown>>

/** A number on the home page: how many a list counts under a filter; the card leads to that very list. */
export interface Figure {
  readonly resource: string
  readonly filter: Filter
  /** What it counts; the resource's name unless said. */
  readonly label?: WordKey
}

/** The figures of the school's people and places, in their order. */
export const schoolFigures: readonly (Figure & { readonly permission: Permission })[] = [
  { resource: 'pupils', filter: {}, permission: 'people:read' },
  { resource: 'staff', filter: {}, permission: 'people:read' },
  { resource: 'homeClasses', filter: {}, permission: 'schools:read' },
  { resource: 'venues', filter: {}, permission: 'schools:read' },
]

type ClubFilter = FilterOf<'Club'>

const clubs = (label: WordKey, filter: { readonly [Name in keyof ClubFilter]?: unknown }): Figure => ({
  resource: 'clubs',
  label,
  filter,
})

/** States in which a club has a roster that people join. */
const underWay = ['OPEN', 'RUNNING'] as const
const notClosed = ['DRAFT', ...underWay] as const

/** The filter of the clubs whose places count: those of a term that are under way. */
export const clubsUnderWay = (scope: Filter): Filter => ({ ...scope, states: underWay })

/** How the clubs of a term stand. `scope` narrows them to the term and to whose they are. */
export const clubFigures = (scope: Filter): readonly Figure[] => [
  clubs('home.clubs.draft', { ...scope, states: ['DRAFT'] }),
  clubs('home.clubs.open', { ...scope, states: ['OPEN'] }),
  clubs('home.clubs.running', { ...scope, states: ['RUNNING'] }),
  clubs('home.clubs.full', { ...scope, states: underWay, hasFreePlaces: false }),
]

/** What is not as the plan wants it, of the clubs of a term (R16, R22, R59). */
export const clubFindings = (scope: Filter): readonly Figure[] => [
  clubs('home.clubs.withoutTeacher', { ...scope, states: notClosed, hasTeacher: false }),
  clubs('home.clubs.withoutVenue', { ...scope, states: notClosed, hasVenue: false }),
  clubs('home.clubs.underMinimum', { ...scope, states: underWay, reachesMinimum: false }),
  clubs('home.clubs.offSize', { ...scope, states: underWay, ofPlannedSize: false }),
]
