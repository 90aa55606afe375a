import { generateSchool, SCHOOL } from '@afterbell/domain/bench/generate-school'
import { atLeast, atMost, type Finding, median } from '../finding.ts'
import type { Lab } from '../lab.ts'
import type { BenchCase } from './case.ts'
import { qualityOf, shareOfGainers } from './dry-run/quality.ts'
import { comparedRules, drawWithReasons, flowToAcceptance, type Rule } from './dry-run/rules.ts'
import { dryRunsThroughApi } from './dry-run/through-api.ts'

function milliseconds(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

const timesOf = (rounds: number, work: () => unknown) =>
  median(Array.from({ length: rounds }, () => milliseconds(work)))

/** A school small enough that hundreds of other lists can be tried in it. */
const SMALL = { pupils: 240, clubs: 40, choices: 5 }

/** What each rule does to the same made-up school, and how long it takes; `rounds` of each, in turn. */
export async function comparison(rounds: number, size = SCHOOL, sample = { pupils: 40, lists: 6 }): Promise<Finding> {
  const rules = await comparedRules()
  const [school, small] = [generateSchool(1, size), generateSchool(2, SMALL)]
  const times = new Map(rules.map((rule) => [rule, [] as number[]]))
  for (let round = 0; round < rounds; round += 1) {
    for (const rule of rules) times.get(rule)?.push(milliseconds(() => rule.place(school)))
  }
  const timeOf = (rule: Rule | undefined) => median((rule && times.get(rule)) ?? [])
  const [ours, , flow] = rules
  return {
    title: `Rules of placement on one school: ${size.pupils} pupils, ${size.clubs} clubs, 5 weekdays, ${size.choices} choices`,
    about:
      'Shares of the lists handed in. Who could gain: sampled pupils of a small school who get a club that they like better by another list than the one that they mean. Gibbon’s luck is seeded here, so that its figures are the same each time.',
    measured: [],
    table: {
      head: ['rule', 'ms', 'first choice', 'any', 'none', 'worst grade’s first', 'could gain'],
      rows: rules.map((rule) => [
        rule.name,
        timeOf(rule).toFixed(1),
        ...qualityOf(rule.place(school)),
        shareOfGainers(small, rule, sample),
      ]),
    },
    verdicts: [
      atLeast('time of HiGHS to ours, over the same contests', await flowToAcceptance(school, rounds), 20),
      atLeast('time of the flow to the whole draw with its reasons', timeOf(flow) / timeOf(ours), 1),
    ],
  }
}

function growth(rounds: number): Finding {
  const time = (factor: number) => {
    const school = generateSchool(1, { ...SCHOOL, pupils: factor * SCHOOL.pupils, clubs: factor * SCHOOL.clubs })
    drawWithReasons(school)
    return timesOf(rounds, () => drawWithReasons(school))
  }
  const [one, ten, forty] = [time(1), time(10), time(40)]
  return {
    title: 'The draw with all reasons, as schools grow',
    about: `1,500 pupils × 60 clubs in ${one.toFixed(0)} ms; ten and forty times as many pupils and clubs.`,
    measured: [],
    verdicts: [atMost('10 times the size', ten / one, 15), atMost('40 times the size', forty / one, 60)],
  }
}

async function throughApi(lab: Lab, runs: number): Promise<Finding> {
  const times = await dryRunsThroughApi(lab, runs)
  return {
    title: 'A dry run through the API: 1,500 pupils × 60 clubs × 5 weekdays × 5 choices',
    about: 'From asking for it to one pupil’s reasons: inputs frozen, drawn in a worker, results and statistics kept.',
    measured: [],
    verdicts: [atMost('from start to reasons', median(times) / 1_000, 10, ' s')],
  }
}

export const dryRun: BenchCase = {
  name: 'dry-run',
  run: async (lab, { rounds }) => [await throughApi(lab, rounds), await comparison(rounds), growth(rounds)],
}
