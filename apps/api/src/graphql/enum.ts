import { enumDocumentation } from '@afterbell/db/schema-documentation'
import { builder } from './builder.ts'

const documentation = enumDocumentation()

/** A GraphQL enum that is the Prisma enum of the same name, with its descriptions. */
export function prismaEnum<const Values extends Record<string, string>>(name: string, values: Values) {
  const described = documentation.get(name)
  if (!described) throw new Error(`The Prisma schema has no enum ${name}`)
  return builder.enumType(name, {
    description: described.description,
    values: Object.fromEntries(
      Object.values(values).map((value) => [value, { value, description: described.values[value] }]),
    ) as { [Value in Values[keyof Values]]: { value: Value; description: string } },
  })
}
