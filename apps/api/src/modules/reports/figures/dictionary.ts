import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Figure } from '@afterbell/domain/reports/figure'

/** Beside the type that every figure has. */
const folder = join(dirname(createRequire(import.meta.url).resolve('@afterbell/domain/reports/figure')), 'figures')

/** In which order figures are shown: those of the day first, then how the term stands. */
const order = [
  'participation',
  'attendance',
  'homeworkDone',
  'inspection',
  'handOver',
  'needCoverage',
  'fiveDayShare',
  'teacherParticipation',
  'outsideStaff',
  'duration',
  'weeklyPeriods',
  'clubSize',
  'ownClass',
  'ownGrade',
]

/**
 * Every figure that stands in the domain's folder of figures, so that adding one is adding one file: it exports `figure`.
 * Throws when a file there exports none, or one of which nobody said where it is shown.
 */
export const dictionary: readonly Figure[] = (
  await Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map(async (name) => {
        const { figure } = (await import(join(folder, name))) as { readonly figure?: Figure }
        if (!figure || !order.includes(figure.name))
          throw new Error(`${name} stands among the figures and is no figure`)
        return figure
      }),
  )
).toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name))

/** The figure of that name; undefined when there is none. */
export const figureNamed = (name: string): Figure | undefined => dictionary.find((figure) => figure.name === name)
