import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { describeDrawRule, explainChoice, explainList } from '@afterbell/domain/placement/explain-placement'
import { database } from '../../../database.ts'
import type { Locale } from '../../../locale.ts'
import { openSecrets } from '../secrets.ts'
import { clubNames } from './dry-run.ts'
import { pseudonymsOf } from './pseudonyms.ts'
import type { ChoiceOutcome } from './result-rows.ts'
import { inputOf, resultOf } from './run.ts'

/** Why a pupil got what he got: a sentence for each slot ranked, one for each choice, and what the rule means. */
export interface Explanation {
  readonly rule: string
  readonly slots: readonly { readonly slotId: string; readonly sentence: string }[]
  readonly choices: readonly {
    readonly rank: number
    readonly clubId: string
    readonly clubName: string
    readonly sentence: string
  }[]
}

const notApplied = {
  zh: (club: string) => `${club}的活动日不在所报的托管日之内，没有参加编排。`,
  en: (club: string) => `${club} meets on a day that was not applied for, and was not drawn for.`,
}
const notDrawn = {
  zh: (club: string) => `${club}没有参加本次编排。`,
  en: (club: string) => `${club} was not part of this draw.`,
}

/** The reasons of a pupil's result, in words for his parents; null when he is not in the draw. */
export async function explainPupil(
  { schoolId }: SchoolViewer,
  drawId: string,
  pupilId: string,
  locale: Locale,
): Promise<Explanation | null> {
  const draw = await database.draw.findFirst({
    where: { schoolId, id: drawId, result: { not: null } },
    include: { commitment: true, results: { where: { pupilId } } },
  })
  const [row] = draw?.results ?? []
  if (!draw || !row) return null
  const nameOf = await clubNames(database, schoolId)
  const { pseudonymKey } = openSecrets(schoolId, draw.commitment.secretCipher)
  const input = inputOf(draw)
  const { pseudonymOf } = await pseudonymsOf(database, draw, { pseudonymKey, drawId: input.drawId })
  const drawn = resultOf(draw).pupils.find((pupil) => pupil.pupilId === pseudonymOf(pupilId))
  const sentenceOf = ({ clubId, reason }: ChoiceOutcome) => {
    if (reason.kind === 'DAY_NOT_APPLIED') return notApplied[locale](nameOf(clubId))
    if (reason.kind === 'CLUB_NOT_DRAWN') return notDrawn[locale](nameOf(clubId))
    return explainChoice({ clubId, reason }, nameOf, locale)
  }
  return {
    rule: describeDrawRule(draw.rule, locale),
    slots: (drawn?.lists ?? []).map((list) => ({ slotId: list.slotId, sentence: explainList(list, nameOf, locale) })),
    choices: (row.outcomes as unknown as ChoiceOutcome[]).map((outcome) => ({
      rank: outcome.rank,
      clubId: outcome.clubId,
      clubName: nameOf(outcome.clubId),
      sentence: sentenceOf(outcome),
    })),
  }
}
