import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PlanRule } from '@afterbell/domain/reports/finding'

/** Beside the type that every rule has. */
const folder = join(dirname(createRequire(import.meta.url).resolve('@afterbell/domain/reports/finding')), 'rules')

/**
 * Every rule of the plan that stands in the domain's folder of rules, so that adding a rule is adding one file: it exports
 * `rule`. Throws when a file there exports none.
 */
export const planRules: readonly PlanRule[] = await Promise.all(
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map(async (name) => {
      const { rule } = (await import(join(folder, name))) as { readonly rule?: PlanRule }
      if (!rule) throw new Error(`${name} stands among the rules and exports none`)
      return rule
    }),
)
