import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds, versionFields } from '../../../graphql/version.ts'
import { archiveVenues, createVenue, updateVenue } from '../service/venues.ts'
import { VenueKindEnum } from '../type/place.ts'

const CreateVenueInput = builder.inputType('CreateVenueInput', {
  description: '新建场地。 A new venue.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: '名称，校内唯一，不超过 40 字。 Name, unique, at most 40 characters.',
    }),
    kind: t.field({ type: VenueKindEnum, required: true, description: '种类。 Kind.' }),
    capacity: t.int({ required: true, description: '容纳人数，1 至 2000。 Capacity in pupils, 1 to 2,000.' }),
  }),
})

const UpdateVenueInput = builder.inputType('UpdateVenueInput', {
  description: '修改场地；未给出的字段不变。 Changes to a venue; fields left out stay as they are.',
  fields: (t) => ({
    ...versionFields(t),
    name: t.string({ description: '名称，校内唯一，不超过 40 字。 Name, unique, at most 40 characters.' }),
    kind: t.field({ type: VenueKindEnum, description: '种类。 Kind.' }),
    capacity: t.int({ description: '容纳人数，1 至 2000。 Capacity in pupils, 1 to 2,000.' }),
  }),
})

builder.mutationField('createVenue', (t) =>
  t.prismaField({
    type: 'Venue',
    description: '新建场地。 Adds a venue. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError] },
    args: { input: t.arg({ type: CreateVenueInput, required: true, description: '内容。 The venue.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.venue.findUniqueOrThrow({ ...query, where: rowKey(await createVenue(schoolViewer(context), input)) }),
  }),
)

builder.mutationField('updateVenue', (t) =>
  t.prismaField({
    type: 'Venue',
    description: '修改场地。 Changes a venue. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError] },
    args: { input: t.arg({ type: UpdateVenueInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.venue.findUniqueOrThrow({ ...query, where: rowKey(await updateVenue(schoolViewer(context), input)) }),
  }),
)

builder.mutationField('archiveVenues', (t) =>
  t.field({
    type: RecordIds,
    description: '归档场地，可恢复。 Archives venues; they can be restored. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await archiveVenues(schoolViewer(context), ids) }),
  }),
)
