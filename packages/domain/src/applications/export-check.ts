import { PUPIL_NUMBER_LENGTH, parsePupilNumber } from '../people/pupil-number.ts'
import type { ApplicationState } from './lifecycle.ts'

/** A pupil's place on a formed list: a club, or a care class. */
export interface ExportedPlace {
  readonly kind: 'CLUB' | 'CARE'
  /** The club or care class. */
  readonly group: string
  readonly pupilId: string
  readonly pupilNumber: string
  readonly pupilName: string
  readonly homeClass: string
  readonly weekdays: readonly number[]
  readonly venue: string | null
  readonly adults: readonly string[]
}

/** A pupil's application, as far as the formed lists are compared with it. */
export interface ExportedApplication {
  readonly pupilId: string
  readonly pupilNumber: string
  readonly pupilName: string
  readonly homeClass: string
  readonly state: ApplicationState
  readonly confirmed: boolean
  readonly weekdays: readonly number[]
}

/** What the platform, or a parent, would ask about. */
export const EXPORT_MATTERS = [
  'NUMBER_UNREADABLE',
  'PLACE_WITHOUT_APPLICATION',
  'PLACE_NOT_CONFIRMED',
  'DAY_NOT_APPLIED_FOR',
  'DAY_WITHOUT_CARE',
  'GROUP_WITHOUT_VENUE',
  'GROUP_WITHOUT_ADULT',
] as const
export type ExportMatter = (typeof EXPORT_MATTERS)[number]

/** One matter of one line of an export. */
export interface ExportFinding {
  readonly matter: ExportMatter
  /** The pupil with his class, or the club or care class. */
  readonly about: string
  readonly weekdays: readonly number[]
}

/** Looks over every line that would be handed in (R32), each pupil and each group once for a matter. */
export function checkExport(
  places: readonly ExportedPlace[],
  applications: readonly ExportedApplication[],
): ExportFinding[] {
  const standing = new Map(
    applications.filter(({ state }) => state !== 'WITHDRAWN').map((application) => [application.pupilId, application]),
  )
  const ofPupil = Map.groupBy(places, ({ pupilId }) => pupilId)
  const formed = places.some(({ kind }) => kind === 'CARE')
  return [
    ...[...ofPupil.values()].flatMap((own) => pupilFindings(own, standing)),
    ...(formed ? [...standing.values()].flatMap((each) => uncared(each, ofPupil.get(each.pupilId) ?? [])) : []),
    ...[...Map.groupBy(places, ({ kind, group }) => `${kind} ${group}`).values()].flatMap(groupFindings),
  ]
}

const named = ({ pupilName, homeClass }: Pick<ExportedPlace, 'pupilName' | 'homeClass'>) =>
  `${pupilName}（${homeClass}）`

function pupilFindings(
  places: readonly ExportedPlace[],
  standing: ReadonlyMap<string, ExportedApplication>,
): ExportFinding[] {
  const [first] = places
  if (!first) return []
  const about = named(first)
  const application = standing.get(first.pupilId)
  const finding = (matter: ExportMatter, weekdays: readonly number[] = []): ExportFinding => ({
    matter,
    about,
    weekdays,
  })
  const others = [...new Set(places.flatMap(({ weekdays }) => weekdays))]
    .filter((weekday) => application && !application.weekdays.includes(weekday))
    .sort((one, other) => one - other)
  return [
    ...(isReadable(first.pupilNumber) ? [] : [finding('NUMBER_UNREADABLE')]),
    ...(application ? [] : [finding('PLACE_WITHOUT_APPLICATION')]),
    ...(application && !application.confirmed ? [finding('PLACE_NOT_CONFIRMED')] : []),
    ...(others.length > 0 ? [finding('DAY_NOT_APPLIED_FOR', others)] : []),
  ]
}

const isReadable = (number: string) =>
  parsePupilNumber(number) === number && number.length >= PUPIL_NUMBER_LENGTH.minimum

/** Every applicant has somewhere to be on every day applied for (R01). */
function uncared(application: ExportedApplication, places: readonly ExportedPlace[]): ExportFinding[] {
  if (application.state !== 'APPROVED') return []
  const covered = new Set(places.flatMap(({ weekdays }) => weekdays))
  const open = application.weekdays.filter((weekday) => !covered.has(weekday))
  return open.length > 0 ? [{ matter: 'DAY_WITHOUT_CARE', about: named(application), weekdays: open }] : []
}

function groupFindings(places: readonly ExportedPlace[]): ExportFinding[] {
  const [first] = places
  if (!first) return []
  const finding = (matter: ExportMatter): ExportFinding => ({ matter, about: first.group, weekdays: first.weekdays })
  return [
    ...(places.some(({ venue }) => venue === null) ? [finding('GROUP_WITHOUT_VENUE')] : []),
    ...(places.some(({ adults }) => adults.length === 0) ? [finding('GROUP_WITHOUT_ADULT')] : []),
  ]
}
