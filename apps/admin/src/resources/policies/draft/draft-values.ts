import type { PlanThresholds } from '@afterbell/domain/policies/thresholds'
import type { Version } from '../operations.ts'
import { blockInput, textOf } from '../text.ts'
import { type EditedBlock, edited, placesSent, written } from './edited-text.ts'

/** A draft as its form has it. A field that is empty is no threshold yet. */
export interface DraftValues {
  readonly body: readonly EditedBlock[]
  readonly changeNote: string | null
  readonly thresholds?: { readonly [Field in keyof PlanThresholds]?: PlanThresholds[Field] | '' | null } | null
}

export const isUnset = (value: unknown) => value === null || value === undefined || value === ''

/** Whether any threshold is stated. */
export const hasThresholds = (thresholds: DraftValues['thresholds']) =>
  Object.values(thresholds ?? {}).some((value) => !isUnset(value))

/** A draft ready to be edited. */
export const valuesOf = ({ body, changeNote, thresholds }: Version): DraftValues => ({
  body: edited(textOf(body)),
  changeNote,
  thresholds: thresholds ?? {},
})

/** The parts of a draft that the API writes. Fields of the form that are empty are sent as nothing. */
export function draftInput({ body, changeNote, thresholds }: DraftValues) {
  return {
    body: written(body).map(blockInput),
    changeNote: changeNote || null,
    ...(hasThresholds(thresholds) && {
      thresholds: { ...thresholds, offerHours: thresholds?.offerHours || null } as PlanThresholds,
    }),
  }
}

interface Issue {
  readonly path: string
  readonly message: string
}

/** What the server found wrong, in the text by the key of the block, and elsewhere by the field of the form. */
export function faultsOf(issues: readonly Issue[], body: readonly EditedBlock[]) {
  const places = placesSent(body)
  const inText = new Map<string, string[]>()
  const inFields: Record<string, string> = {}
  for (const { path, message } of issues) {
    const [part, place] = path.split('.')
    const block = part === 'body' ? body[places[Number(place)] ?? -1] : undefined
    if (block) inText.set(block.key, [...(inText.get(block.key) ?? []), message])
    else inFields[path] = message
  }
  return { inText, inFields }
}
