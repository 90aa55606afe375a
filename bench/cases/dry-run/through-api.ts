import { readFile } from 'node:fs/promises'
import { documentHash } from '../../document-hash.ts'
import type { Lab } from '../../lab.ts'

const commitDocument =
  'mutation BenchCommit($termId: ID!) { answer: publishDrawCommitment(termId: $termId) { __typename } }'
const startDocument =
  'mutation BenchDraw($input: StartDryRunInput!) { answer: startDryRun(input: $input) { __typename ... on Draw { id } } }'
const stateDocument = 'query BenchRun($id: ID!) { answer: draw(id: $id) { state stats { total { lists } } } }'
const explainDocument =
  'query BenchWhy($id: ID!, $pupilId: ID!) { answer: draw(id: $id) { explain(pupilId: $pupilId) { choices { sentence } } } }'

/** What the product is asked beyond what the dashboard ships. */
export const dryRunDocuments = [commitDocument, startDocument, stateDocument, explainDocument] as const

interface DrawSchool {
  readonly school: number
  readonly termId: string
  readonly pupilId: string
}

/** Has the pupils of the smallest school that is large enough apply. */
async function applied({ plan, query }: Lab): Promise<DrawSchool> {
  const pupils = Math.min(...plan.map((each) => each.pupils).filter((count) => count >= 1_500))
  const school = plan.findLastIndex((each) => each.pupils === pupils) + 1
  const [row] = await query<{ schoolId: string; termId: string; pupilId: string }>(
    `SELECT school.id AS "schoolId", term.id AS "termId",
            (SELECT id FROM pupil WHERE school_id = school.id ORDER BY id LIMIT 1) AS "pupilId"
       FROM school JOIN term ON term.school_id = school.id WHERE school.name = $1`,
    [`示范小学 ${school}`],
  )
  if (!row) throw new Error('The school of the dry run is not there')
  const statements = (await readFile(new URL('./applications.sql', import.meta.url), 'utf8')).replaceAll(
    '$1',
    `'${row.schoolId}'::uuid`,
  )
  await query(statements)
  return { school, ...row }
}

/** Starts dry runs one after another, and waits for each until it stands with its reasons; answers milliseconds. */
export async function dryRunsThroughApi(lab: Lab, runs: number): Promise<number[]> {
  const { school, termId, pupilId } = await applied(lab)
  const headers = await lab.signedIn(school)
  const ask = async (document: string, variables: object) => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: documentHash(document) } }
    const body = JSON.stringify({ extensions, variables })
    const response = await fetch(`${lab.contenders.api.origin}/graphql`, { method: 'POST', headers, body })
    const { data, errors } = await response.json()
    if (errors || data.answer === null) throw new Error(`A dry run answered ${JSON.stringify(errors ?? data)}`)
    return data.answer
  }
  await ask(commitDocument, { termId })
  const rules = { rule: 'DEFERRED_ACCEPTANCE', carryOverCap: 1, unranked: 'NONE' }
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    const { id } = await ask(startDocument, { input: { termId, name: `试排 ${run}`, ...rules } })
    let draw = await ask(stateDocument, { id })
    while (draw.state === 'QUEUED' || draw.state === 'RUNNING') draw = await ask(stateDocument, { id })
    if (draw.state !== 'READY' || draw.stats.total.lists < 1_500) throw new Error(`A dry run ended ${draw.state}`)
    const { explain } = await ask(explainDocument, { id, pupilId })
    if (explain.choices.length !== 5) throw new Error('A choice has no reason')
    times.push(performance.now() - began)
  }
  return times
}
