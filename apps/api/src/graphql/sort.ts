import { builder } from './builder.ts'
import { SortOrder } from './page.ts'

/**
 * The input `XSort { field order }` of a list, over the fields named with their descriptions.
 * Every order ends in the id, so that pages stay stable among equals.
 */
export function sortOf<const Fields extends Record<string, string>>(name: string, fields: Fields) {
  const field = builder.enumType(`${name}SortField`, {
    description: `排序依据。 What a list of ${name} is sorted by.`,
    values: Object.fromEntries(
      Object.entries(fields).map(([value, description]) => [value, { value, description }]),
    ) as { [Field in keyof Fields & string]: { value: Field; description: string } },
  })
  return builder.inputType(`${name}Sort`, {
    description: `排序。 How a list of ${name} is sorted.`,
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: '依据。 By what.' }),
      order: t.field({ type: SortOrder, required: true, description: '方向。 In which direction.' }),
    }),
  })
}

type Direction = 'asc' | 'desc'

/** The order of a list whose sort fields are columns of the same names; ties fall by id. */
export function columnOrder<Column extends string>(
  sort: { field: Column; order: Direction } | null | undefined,
  otherwise: Column,
): ({ [Key in Column]?: Direction } & { id?: Direction })[] {
  const by = { [sort?.field ?? otherwise]: sort?.order ?? 'asc' } as { [Key in Column]?: Direction }
  return [by, { id: 'asc' } as { [Key in Column]?: Direction } & { id: Direction }]
}
