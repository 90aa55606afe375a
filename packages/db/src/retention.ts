/** How personal the values of a column are. */
export const personalClasses = ['none', 'identity', 'contact', 'sensitive', 'conduct', 'credential'] as const
export type PersonalClass = (typeof personalClasses)[number]

/** A column with what the schema says of its values; `undefined` where it says nothing. */
export interface ColumnRetention {
  readonly model: string
  readonly column: string
  readonly personal: PersonalClass | undefined
  /** Until when values are kept: `for ever`, or an event and a span after it, such as `leaving+1y`. */
  readonly retain: string | undefined
}

const annotated = (lines: string, tag: 'class' | 'retain') => {
  const rest = tag === 'class' ? /@class (\w+)/ : /@retain (for ever|\w+\+\d+[dmy])/
  return rest.exec(lines)?.[1]
}

const scalars = /^(String|Int|BigInt|Float|Decimal|Boolean|DateTime|Json|Bytes)$/

/**
 * What the Prisma schema says of every column (`/// @class … @retain …`): a column's own words, else those of its model.
 * @param text the schema's text, all files together.
 */
export function columnRetention(text: string): ColumnRetention[] {
  const enums = new Set([...text.matchAll(/^enum (\w+)/gm)].map(([, name]) => name))
  const models = [...text.matchAll(/((?:\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)]
  return models.flatMap(([, heading = '', model = '', body = '']) => {
    const columns = [...body.matchAll(/((?:^ *\/\/\/.*\n)*)^ {2}(\w+) +(\w+)/gm)]
    return columns
      .filter(([, , , type = '']) => scalars.test(type) || enums.has(type))
      .map(([, own = '', column = '']) => ({
        model,
        column,
        personal: personalClasses.find((each) => each === (annotated(own, 'class') ?? annotated(heading, 'class'))),
        retain: annotated(own, 'retain') ?? annotated(heading, 'retain'),
      }))
  })
}
