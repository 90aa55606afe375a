import { getDatamodel } from '@afterbell/db/generated/pothos'

/** Lines that are read by the retention test (`@class none @retain for ever`), not by users of the API. */
const annotation = /^@(class|retain)\b/

const withoutAnnotations = (documentation: string | undefined) =>
  documentation
    ?.split('\n')
    .filter((line) => !annotation.test(line.trim()))
    .join('\n')

/** Prisma's data model with the descriptions that the API shows. */
export function describedDatamodel(): ReturnType<typeof getDatamodel> {
  return JSON.parse(JSON.stringify(getDatamodel()), (key, value) =>
    key === 'documentation' && typeof value === 'string' ? withoutAnnotations(value) : value,
  )
}
