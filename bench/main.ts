import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { benchCases } from './cases.ts'
import { openLab } from './lab.ts'
import { findingText, resultsText } from './report.ts'
import { fullPlan } from './seed/plans.ts'
import { versionsUsed } from './versions.ts'

/** `pnpm bench [case…] [--rounds 3] [--requests 400]`: measures, prints, and writes `bench/results.md` when all cases ran. */
const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, requests: { type: 'string', default: '400' } },
  allowPositionals: true,
})
const effort = { rounds: Math.max(3, Number(values.rounds)), requests: Number(values.requests) }
const unknown = positionals.filter((name) => !benchCases.some((each) => each.name === name))
if (unknown.length > 0) {
  throw new Error(`There is no case ${unknown.join(', ')}; there are ${benchCases.map(({ name }) => name).join(', ')}`)
}
const wanted = benchCases.filter(({ name }) => positionals.length === 0 || positionals.includes(name))

console.log('Filling 20 schools with 40,000 pupils …')
await using lab = await openLab(fullPlan)
const findings = []
for (const { name, run } of wanted) {
  console.log(`\nMeasuring ${name} …`)
  for (const finding of await run(lab, effort)) {
    console.log(`\n${findingText(finding)}`)
    findings.push(finding)
  }
}
if (wanted.length === benchCases.length) {
  await writeFile(
    new URL('./results.md', import.meta.url),
    resultsText(findings, { effort, versions: await versionsUsed(lab) }),
  )
}
