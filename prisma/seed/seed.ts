import { createDatabaseClient, type DatabaseClient, type DatabaseTransaction } from '@afterbell/db/client'
import { hashesFor, writeAccounts } from './accounts.ts'
import { planApplications, writeApplications } from './applications.ts'
import { planCare, writeCare } from './care.ts'
import { planClubsAndRosters, writeClubs, writeRosters } from './clubs.ts'
import { planSeats, writeGroups, writeSeats } from './groups.ts'
import { writeInspections } from './inspections.ts'
import { planPeople, writePupils, writeStaff } from './people.ts'
import { writePlacement } from './placement.ts'
import { writeDuties, writePolicies } from './policies.ts'
import { writeRegisters } from './registers.ts'
import { writeHomeClasses, writeSchools } from './schools.ts'
import { planTimetable, writeTimetable } from './timetable.ts'

export interface SeedOptions {
  readonly databaseUrl: string
  /** The password of all demo accounts. */
  readonly password: string
  /** Called after each step with its name in Chinese and English, how many steps are done, and of how many. */
  readonly report: (step: string, done: number, of: number) => void
}

/** Whether nobody has entered anything: no bureau, and no account. */
export async function isEmpty(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, holdsNothing)
}

/**
 * Fills an empty database with the demo school: the plan of spring 2022 as data, everything in it invented. It is
 * written in one transaction, so a seed that is cut off leaves the database empty, and does nothing when another start
 * has filled it meanwhile. `AFTERBELL_DATA_KEY` seals its phones.
 */
export async function seedDemo({ databaseUrl, password, report }: SeedOptions): Promise<void> {
  const steps = await planSteps(password)
  const of = steps.length + 1
  report('学校名册 · the school’s own lists', 1, of)
  await withClient(databaseUrl, (client) =>
    client.$transaction(async (tx) => {
      await waitForOtherStarts(tx)
      if (!(await holdsNothing(tx))) return
      for (const [index, [step, write]] of steps.entries()) {
        await write(tx)
        report(step, index + 2, of)
      }
    }),
  )
}

type Step = readonly [name: string, write: (tx: DatabaseTransaction) => Promise<void>]

/** Decides everything that the demo school is to hold, and in which order it is written: what refers to others after them. */
async function planSteps(password: string): Promise<readonly Step[]> {
  const people = await planPeople()
  const clubs = await planClubsAndRosters(people)
  const applications = await planApplications(people, clubs.clubs)
  const care = planCare(applications, clubs.clubs)
  const week = await planTimetable(clubs, care, people)
  const seats = planSeats(people)
  const hashes = await hashesFor(password)
  const headTeachers = new Map(people.staff.map(({ id, homeClassId }) => [homeClassId, id]))
  return [
    ['学校与校历 · schools and calendar', writeSchools],
    ['处室与年级组 · offices and grade departments', writeGroups],
    ['教职工 · staff', (tx) => writeStaff(tx, people)],
    ['班级 · home classes', (tx) => writeHomeClasses(tx, (homeClassId) => headTeachers.get(homeClassId))],
    ['学生与监护人 · pupils and guardians', (tx) => writePupils(tx, people)],
    ['组织成员 · members of groups', (tx) => writeSeats(tx, seats)],
    ['演示账号 · demo accounts', (tx) => writeAccounts(tx, people, clubs, hashes)],
    ['方案与制度 · plan and regulations', (tx) => writePolicies(tx, seats)],
    ['职责 · duties', writeDuties],
    ['课程与社团 · courses and clubs', (tx) => writeClubs(tx, clubs, people)],
    ['社团名单 · rosters', (tx) => writeRosters(tx, clubs)],
    ['报名 · applications', (tx) => writeApplications(tx, applications)],
    ['承诺与演练 · commitment and rehearsals', writePlacement],
    ['托管班 · care classes', (tx) => writeCare(tx, care)],
    ['课表与值勤 · timetable and duty', (tx) => writeTimetable(tx, week, care, clubs, people)],
    ['点名与放学 · registers and releases', writeRegisters],
    ['巡查与任务 · inspections and tasks', writeInspections],
  ]
}

/** The seed takes seconds, but all of it in one transaction; this only keeps a machine that swaps from failing. */
const SLOWEST_MACHINE_MS = 5 * 60_000

/** Any number: it only has to be the same for every start of the program. */
const SEED_LOCK = 7_236_915

async function waitForOtherStarts(tx: DatabaseTransaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`
}

async function holdsNothing(tx: DatabaseTransaction): Promise<boolean> {
  const [bureau, account] = [await tx.bureau.findFirst(), await tx.user.findFirst({ select: { id: true } })]
  return bureau === null && account === null
}

async function withClient<Result>(
  databaseUrl: string,
  work: (client: DatabaseClient) => Promise<Result>,
): Promise<Result> {
  const client = createDatabaseClient(databaseUrl, {
    poolSize: 1,
    statementTimeout: SLOWEST_MACHINE_MS,
    // A second start waits for the whole of the first one.
    lockTimeout: SLOWEST_MACHINE_MS,
    idleInTransactionTimeout: SLOWEST_MACHINE_MS,
    transactionTimeout: SLOWEST_MACHINE_MS,
  })
  try {
    return await work(client)
  } finally {
    await client.$disconnect()
  }
}
