import type { DocumentNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { type Plan, planOf } from '../graphql/plan/plan.ts'
import { schema } from '../graphql/schema.ts'

/** By document, then by the operation named in it. Documents that are kept (the shipped ones) keep their plans. */
const plans = new WeakMap<DocumentNode, Map<string, Plan | null>>()

function keptPlan(document: DocumentNode, operationName: string | null | undefined): Plan | null {
  const ofDocument = plans.get(document) ?? new Map<string, Plan | null>()
  plans.set(document, ofDocument)
  const name = operationName ?? ''
  const known = ofDocument.get(name)
  if (known !== undefined) return known
  const plan = planOf(schema, document, operationName)
  ofDocument.set(name, plan)
  return plan
}

/**
 * Runs documents by their plans. What has none, and requests whose variables are not what the document declares, go to
 * the interpreter, which also says what is wrong with them.
 */
export const plannedExecution: Plugin = {
  onExecute({ executeFn, setExecuteFn, args: { document, operationName } }) {
    const plan = keptPlan(document, operationName)
    if (plan) setExecuteFn((asked) => plan(asked) ?? executeFn(asked))
  },
}
