import { log } from './log.ts'
import { alertAbsences } from './modules/registers/alerts/alert-absences.ts'
import { releaseClosedMonths } from './modules/reports/release/release-month.ts'
import { purge } from './purge/purge.ts'
import { regularly } from './regularly.ts'

const second = 1_000
const hour = 3_600 * second
const day = 24 * hour

/** What the product does by itself for as long as it runs. Returns what stops all of it. */
export function beginStandingWork(): () => void {
  const work = [
    // An hour after the start first: a school's computer that is switched off at night purges too.
    regularly({ what: 'purge', first: hour, every: day }, () => purge()),
    // At once: a month that ended while the computer was off is released when it starts.
    regularly({ what: 'release', first: 0, every: day }, release),
    regularly({ what: 'alerting about absences', first: 30 * second, every: 30 * second }, () => alertAbsences()),
  ]
  return () => {
    for (const stop of work) stop()
  }
}

async function release() {
  const released = await releaseClosedMonths()
  if (released > 0) log.info(`${released} months released`)
}
