import { readdirSync, readFileSync } from 'node:fs'

/** Of one process, from `/proc`: its parent, and the milliseconds of CPU of it and of its children that have ended. */
function processOf(pid: string) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    const [user, system, ofEndedUser, ofEndedSystem] = fields.slice(11, 15).map(Number)
    const own = (user ?? 0) + (system ?? 0)
    return { parent: Number(fields[1]), own: own * 10, ended: ((ofEndedUser ?? 0) + (ofEndedSystem ?? 0)) * 10 }
  } catch {
    // It ended between being listed and being read.
    return null
  }
}

const processes = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name))

/** The processes that a process has started, and those that these have. */
export function descendantsOf(pid: number): number[] {
  const parents = new Map(processes().map((each) => [Number(each), processOf(each)?.parent]))
  const found = [pid]
  for (const each of found) for (const [child, parent] of parents) if (parent === each) found.push(child)
  return found.slice(1)
}

/** Milliseconds of CPU that PostgreSQL has used: its postmaster, its processes now and those that have ended. */
export function postgresCpu(postmaster: number): number {
  const children = processes().flatMap((pid) => {
    const found = processOf(pid)
    return found?.parent === postmaster ? found.own : []
  })
  const main = processOf(String(postmaster))
  return children.reduce((sum, own) => sum + own, (main?.own ?? 0) + (main?.ended ?? 0))
}

/** The memory of a process in kB, what it shares with others divided among them. */
export function proportionalMemory(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

export const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
