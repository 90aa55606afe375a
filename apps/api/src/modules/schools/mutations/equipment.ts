import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { type InputFields, RecordIds, versionFields } from '../../../graphql/version.ts'
import { archiveEquipment, createEquipment, updateEquipment } from '../service/equipment.ts'

const equipmentFields = (t: InputFields, required: boolean) => ({
  name: t.string({ required, description: '名称，不超过 60 字。 Name, at most 60 characters.' }),
  quantity: t.int({ required, description: '数量，0 至 10000。 How many, 0 to 10,000.' }),
  venueId: t.id({ description: '存放处。 Where it is kept.' }),
})

const CreateEquipmentInput = builder.inputType('CreateEquipmentInput', {
  description: '新增器材（R59）。 New equipment (R59).',
  fields: (t) => equipmentFields(t, true),
})

const UpdateEquipmentInput = builder.inputType('UpdateEquipmentInput', {
  description: '修改器材；未给出的字段不变。 Changes to equipment; fields left out stay as they are.',
  fields: (t) => ({ ...versionFields(t), ...equipmentFields(t, false) }),
})

builder.mutationFields((t) => ({
  createEquipment: t.prismaField({
    type: 'Equipment',
    description: '新增器材。 Adds equipment. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError] },
    args: { input: t.arg({ type: CreateEquipmentInput, required: true, description: '内容。 The equipment.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.equipment.findUniqueOrThrow({
        ...query,
        where: rowKey(await createEquipment(schoolViewer(context), input)),
      }),
  }),
  updateEquipment: t.prismaField({
    type: 'Equipment',
    description: '修改器材，可撤销。 Changes equipment; can be undone. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError] },
    args: { input: t.arg({ type: UpdateEquipmentInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.equipment.findUniqueOrThrow({
        ...query,
        where: rowKey(await updateEquipment(schoolViewer(context), input)),
      }),
  }),
  archiveEquipment: t.field({
    type: RecordIds,
    description: '归档器材，可恢复。 Archives equipment; can be undone. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await archiveEquipment(schoolViewer(context), ids) }),
  }),
}))
