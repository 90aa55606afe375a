import { builder } from '../../../graphql/builder.ts'

builder.prismaObject('StaffAvailability', {
  authScopes: { can: 'timetable:read' },
  fields: (t) => ({
    id: t.exposeID('staffId', { description: '教职工。 The person.' }),
    weekdays: t.exposeIntList('weekdays'),
    daysAWeek: t.exposeInt('daysAWeek', { nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
})
