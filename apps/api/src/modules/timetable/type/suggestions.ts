import { builder } from '../../../graphql/builder.ts'
import type { FreeAdult, FreeVenue, Suggestions } from '../service/suggestions.ts'
import { NearnessEnum } from './enums.ts'

const authScopes = { can: 'timetable:read' } as const

const FreeAdultType = builder.objectRef<FreeAdult>('FreeAdult').implement({
  description: '有空的成人（R21）。 An adult who is free (R21).',
  authScopes,
  fields: (t) => ({
    id: t.exposeID('id', { description: '教职工。 The person.' }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    nearness: t.expose('nearness', { type: NearnessEnum, description: '远近。 How near.' }),
    load: t.exposeInt('load', {
      description:
        '每周已有的值守次数；按日期查时为学期内的代班次数。 Weekly assignments; of a date, covers in the term.',
    }),
  }),
})

const FreeVenueType = builder.objectRef<FreeVenue>('FreeVenue').implement({
  description: '空闲的场地（R59）。 A venue that is free (R59).',
  authScopes,
  fields: (t) => ({
    id: t.exposeID('id', { description: '场地。 The venue.' }),
    name: t.exposeString('name', { description: '名称。 Name.' }),
    capacity: t.exposeInt('capacity', { description: '容纳人数。 How many pupils it holds.' }),
    fits: t.exposeBoolean('fits', { description: '是否容得下。 Whether it holds the session’s pupils.' }),
  }),
})

export const SuggestionsType = builder.objectRef<Suggestions>('TimetableSuggestions').implement({
  description: '有空的人和场地，合适的在前。 Who and which rooms are free, the best first.',
  authScopes,
  fields: (t) => ({
    adults: t.field({
      type: [FreeAdultType],
      description:
        '有空的成人：本社团、本班、本年级在前（R21）。 Free adults: own club, own class, own grade first (R21).',
      resolve: ({ adults }) => [...adults],
    }),
    venues: t.field({
      type: [FreeVenueType],
      description: '空闲的场地，容得下的最小场地在前。 Free venues: those that fit first, the smallest first.',
      resolve: ({ venues }) => [...venues],
    }),
  }),
})
