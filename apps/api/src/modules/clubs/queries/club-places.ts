import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { placesOf } from '../service/places-of.ts'
import { ClubFilter, clubsFound } from './club-filter.ts'

const ClubPlaces = builder.objectRef<Awaited<ReturnType<typeof placesOf>>>('ClubPlaces').implement({
  description: '若干社团名额的合计。 The places of some clubs, added up.',
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    clubs: t.exposeInt('clubs', { description: '社团数。 How many clubs.' }),
    places: t.exposeInt('places', { description: '名额。 Places.' }),
    taken: t.exposeInt('taken', { description: '已录取。 Enrolled.' }),
    free: t.exposeInt('free', { description: '空余。 Free.' }),
    waiting: t.exposeInt('waiting', { description: '候补。 Waiting.' }),
  }),
})

builder.queryField('clubPlaces', (t) =>
  t.field({
    type: ClubPlaces,
    description:
      '符合条件的社团的名额合计，条件与社团列表相同。 The places of the clubs that a filter finds, added up; the filter is that of the list of clubs.',
    authScopes: { can: 'clubs:read' },
    args: { filter: t.arg({ type: ClubFilter, description: '筛选。 Filter.' }) },
    resolve: async (_root, { filter }, context) => placesOf(await clubsFound(schoolViewer(context), filter)),
  }),
)
