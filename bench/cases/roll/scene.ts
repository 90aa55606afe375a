import { readFile } from 'node:fs/promises'
import { documentHash } from '../../document-hash.ts'
import type { Lab } from '../../lab.ts'
import { shippedDocument } from '../../shipped-document.ts'

/** A care class with the pupils who are expected in it. */
export interface CareClass {
  readonly id: string
  readonly pupilIds: readonly string[]
}

/** A school in which 60 classes of 45 are held on Tuesdays. */
export interface RollScene {
  readonly school: number
  readonly schoolId: string
  readonly accountId: string
  readonly staffId: string
  readonly classes: readonly CareClass[]
}

/** Classes and a duty teacher in the largest school. */
export async function setRollScene({ plan, query }: Lab): Promise<RollScene> {
  const most = Math.max(...plan.map(({ pupils }) => pupils))
  const school = plan.findIndex(({ pupils }) => pupils === most) + 1
  const [row] = await query<{ schoolId: string; accountId: string; staffId: string }>(
    `SELECT school.id AS "schoolId", (SELECT user_id FROM role_grant WHERE school_id = school.id LIMIT 1) AS "accountId",
            (SELECT id FROM staff WHERE school_id = school.id ORDER BY id LIMIT 1) AS "staffId"
       FROM school WHERE name = $1`,
    [`示范小学 ${school}`],
  )
  if (!row) throw new Error('The largest school is not there')
  const statements = await readFile(new URL('./classes.sql', import.meta.url), 'utf8')
  await query(statements.replaceAll('$1', `'${row.schoolId}'::uuid`))
  const classes = await query<CareClass>(
    `SELECT care_class_id AS id, array_agg(pupil_id::text) AS "pupilIds" FROM care_place WHERE school_id = $1 GROUP BY 1`,
    [row.schoolId],
  )
  return { school, ...row, classes }
}

/** The n-th Tuesday of the term: each has registers of its own. */
export const tuesday = (n: number) => new Date(Date.UTC(2022, 1, 15 + 7 * n)).toISOString().slice(0, 10)

/** Sends the dashboard's own documents as a school admin; throws on errors and on refusals. */
export async function asking(lab: Lab, school: number) {
  const headers = await lab.signedIn(school)
  return async (operation: string, variables: object): Promise<void> => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: documentHash(shippedDocument(operation)) } }
    const body = JSON.stringify({ extensions, variables })
    const response = await fetch(`${lab.contenders.api.origin}/graphql`, { method: 'POST', headers, body })
    const { data, errors } = await response.json()
    const [answer] = Object.values(data ?? {}) as { readonly __typename?: string }[]
    if (errors || !answer || answer.__typename?.endsWith('Error')) {
      throw new Error(`${operation} answered ${JSON.stringify(errors ?? answer)}`)
    }
  }
}

/** The marks of a whole class, all of whom are there. */
export const marksOf = ({ pupilIds }: CareClass, at: string) =>
  pupilIds.map((pupilId) => ({ pupilId, status: 'PRESENT', at }))
