import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { describeDrawRule, explainChoice, explainList } from '@afterbell/domain/placement/explain-placement'
import { database } from '../../../database.ts'
import type { Locale } from '../../../locale.ts'
import { clubNames } from './dry-run.ts'
import { openDraw } from './opened-draw.ts'
import type { ChoiceOutcome } from './result-rows.ts'

/** Why a pupil got what he got: a sentence for each slot ranked, one for each choice, and what the rule means. */
export interface Explanation {
  readonly rule: string
  readonly slots: readonly { readonly slotId: string; readonly sentence: string }[]
  /** The clubs that he has now, changes by hand counted in. */
  readonly places: readonly {
    readonly clubId: string
    readonly clubName: string
    /** By hand, and not by the draw. */
    readonly byHand: boolean
  }[]
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
  const row = await database.drawResult.findUnique({
    where: { schoolId_drawId_pupilId: { schoolId, drawId, pupilId } },
    select: { outcomes: true },
  })
  const draw = row && (await openDraw(schoolId, drawId))
  if (!draw) return null
  const { input, result, wanted } = draw
  const nameOf = await clubNames(database, schoolId)
  const pseudonym = draw.pseudonymOf(pupilId)
  const drawn = result.pupils.find((pupil) => pupil.pupilId === pseudonym)
  const isDrawn = new Set(result.places.filter((place) => place.pupilId === pseudonym).map(({ clubId }) => clubId))
  const sentenceOf = ({ clubId, reason }: ChoiceOutcome) => {
    if (reason.kind === 'DAY_NOT_APPLIED') return notApplied[locale](nameOf(clubId))
    if (reason.kind === 'CLUB_NOT_DRAWN') return notDrawn[locale](nameOf(clubId))
    return explainChoice({ clubId, reason }, nameOf, locale)
  }
  return {
    rule: describeDrawRule(input.rule, locale),
    slots: (drawn?.lists ?? []).map((list) => ({ slotId: list.slotId, sentence: explainList(list, nameOf, locale) })),
    places: wanted.rosters
      .filter(({ enrolled }) => enrolled.includes(pupilId))
      .map(({ clubId }) => ({ clubId, clubName: nameOf(clubId), byHand: !isDrawn.has(clubId) })),
    choices: (row.outcomes as unknown as ChoiceOutcome[]).map((outcome) => ({
      rank: outcome.rank,
      clubId: outcome.clubId,
      clubName: nameOf(outcome.clubId),
      sentence: sentenceOf(outcome),
    })),
  }
}
