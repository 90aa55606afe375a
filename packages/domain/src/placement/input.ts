import { z } from 'zod'
import { idField, lineField, proseField, refuse, unlessEmpty, wholeField } from '../input-field.ts'
import { isPublicEntropy } from './commit-reveal.ts'
import { DRAW_RULES, UNRANKED_RULES } from './draw-input.ts'
import { DRAW_TIERS } from './draw-tiers.ts'

/** The most first choices missed that a school can let count. */
export const MOST_CARRY_OVER = 10
/** The most clubs that a limit per pupil can allow. */
export const MOST_CLUBS = 25

/** What the school chooses of a draw. */
const drawRules = {
  rule: z.enum(DRAW_RULES),
  maximumClubs: unlessEmpty(wholeField(1, MOST_CLUBS)),
  carryOverCap: wholeField(0, MOST_CARRY_OVER),
  unranked: z.enum(UNRANKED_RULES),
  tiers: z.array(z.enum(DRAW_TIERS)).max(DRAW_TIERS.length).default([]),
}

/** What nobody controls alone, where it came from, and the rules that are fixed with it. */
export const enterEntropyInput = z.object({
  ...drawRules,
  commitmentId: idField,
  publicEntropy: z.string().check((context) => {
    if (!isPublicEntropy(context.value)) refuse(context, { code: 'publicEntropy' })
  }),
  source: lineField(200),
})

/** A dry run: by which rule, and what the school lets count. */
export const startDryRunInput = z.object({
  termId: idField,
  name: lineField(40),
  ...drawRules,
  /** A former run whose changes by hand are kept as pinned places. */
  keepAdjustmentsOf: unlessEmpty(idField),
})
export type DryRunInput = z.output<typeof startDryRunInput>

/** A change by hand to a dry run: to a club, out of one, onto a waiting list, or off it. */
export const adjustDrawInput = z
  .object({
    drawId: idField,
    pupilId: idField,
    fromClubId: unlessEmpty(idField),
    fromWaiting: z.boolean(),
    toClubId: unlessEmpty(idField),
    toWaiting: z.boolean(),
    reason: proseField(200),
  })
  .check((context) => {
    const { fromClubId = null, fromWaiting, toClubId = null, toWaiting } = context.value
    if (fromClubId === null && toClubId === null) refuse(context, { code: 'required' }, ['toClubId'])
    else if (fromClubId === null && fromWaiting) refuse(context, { code: 'required' }, ['fromClubId'])
    else if (toClubId === null && toWaiting) refuse(context, { code: 'required' }, ['toClubId'])
    else if (fromClubId === toClubId && fromWaiting === toWaiting) {
      refuse(context, { code: 'listedTwice' }, ['toClubId'])
    }
  })

/** Which run is published, by the inputs that were looked at. */
export const publishDrawInput = z.object({
  drawId: idField,
  expectedInputHash: z.string().length(64),
  idempotencyKey: z.string().min(8).max(100),
})
