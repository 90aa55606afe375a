import type { ApplicationState } from '@afterbell/db/client'
import { database } from '../database.ts'
import type { Scene } from './scene.ts'

interface NewApplication {
  readonly pupilId: string
  readonly state?: ApplicationState
  readonly confirmed?: boolean
  readonly clubIds?: readonly string[]
  readonly weekdays?: readonly number[]
}

/** Enters an application directly, confirmed and waiting for a decision unless said. */
export function newApplication({ school, term }: Pick<Scene, 'school' | 'term'>, given: NewApplication) {
  const { pupilId, state = 'SUBMITTED', confirmed = true, clubIds = [], weekdays = [1, 3] } = given
  const moment = new Date('2022-02-08T01:00:00Z')
  const isDecided = state === 'APPROVED' || state === 'RETURNED'
  return database.application.create({
    data: {
      schoolId: school.id,
      termId: term.id,
      pupilId,
      state,
      source: 'PLATFORM',
      weekdays: [...weekdays],
      confirmedAt: confirmed ? moment : null,
      submittedAt: moment,
      decidedAt: isDecided ? moment : null,
      decisionReason: state === 'RETURNED' ? '请补充接送人' : null,
      withdrawnAt: state === 'WITHDRAWN' ? moment : null,
      choices: { create: clubIds.map((clubId, index) => ({ rank: index + 1, clubId })) },
    },
  })
}
