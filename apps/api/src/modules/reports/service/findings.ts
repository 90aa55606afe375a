import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { checkTerm, type RuleCheck } from '@afterbell/domain/reports/finding'
import { planRules } from './rules.ts'
import { readTermFacts } from './term-facts.ts'

/** What the plan promises of a term and where it stands (对照方案); null when the viewer's school has no such term. */
export async function termFindings(viewer: SchoolViewer, termId: string): Promise<RuleCheck[] | null> {
  const facts = await readTermFacts(viewer.schoolId, termId)
  return facts && checkTerm(planRules, facts)
}
