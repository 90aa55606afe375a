import SchemaBuilder, {
  BasePlugin,
  createInputValueMapper,
  mapInputFields,
  type PothosInputFieldConfig,
  type PothosOutputFieldConfig,
  resolveInputTypeConfig,
  type SchemaTypes,
} from '@pothos/core'

export const opaqueIds = 'opaqueIds'

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      opaqueIds: OpaqueIdsPlugin<Types>
    }
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** An identifier that no record ever has. */
const nobody = '00000000-0000-0000-0000-000000000000'

const asIdentifier = (value: unknown) =>
  value === null || (typeof value === 'string' && uuid.test(value)) ? value : nobody

/**
 * What is no identifier of ours names no record: a malformed id reaches the services as one that does not exist, so it
 * answers like any absent record, instead of as an error of the database's uuid type.
 */
export class OpaqueIdsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    // By the type's name: what a field refers to is an object of the library's own, for ID too.
    const isIdentifier = ({ type }: PothosInputFieldConfig<Types>) =>
      resolveInputTypeConfig(type, this.buildCache).name === 'ID' ? true : null
    const identifiers = mapInputFields(field.args, this.buildCache, isIdentifier)
    if (!identifiers) return field
    const map = createInputValueMapper(identifiers, asIdentifier)
    return { ...field, argMappers: [...(field.argMappers ?? []), (args) => map(args)] }
  }
}

SchemaBuilder.registerPlugin(opaqueIds, OpaqueIdsPlugin)
