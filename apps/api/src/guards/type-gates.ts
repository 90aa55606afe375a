import { access, type Permission, permissions } from '@afterbell/domain/access/permissions'
import type { Viewer } from '@afterbell/domain/access/viewer'
import { execute, GraphQLObjectType, GraphQLSchema, isObjectType, parse } from 'graphql'
import type { Context } from '../context.ts'
import { schema } from '../graphql/schema.ts'
import { refusalIn } from './matrix/asking.ts'

/** The permission that each guarded type, and each field guarded beyond its type, asks for. Written by hand. */
export const gates: Readonly<Record<string, Permission>> = {
  Bureau: 'schools:list',
  District: 'schools:list',
  School: 'schools:list',
  BellPeriod: 'schools:read',
  BellSchedule: 'schools:read',
  CalendarDay: 'schools:read',
  Dismissal: 'schools:read',
  Equipment: 'schools:read',
  Grade: 'schools:read',
  HomeClass: 'schools:read',
  Term: 'schools:read',
  Venue: 'schools:read',
  Guardian: 'people:read',
  Guardianship: 'people:read',
  'HomeClass.headTeacher': 'people:read',
  'HomeClass.pupils': 'people:read',
  Pupil: 'people:read',
  Staff: 'people:read',
  ImportBatch: 'imports:use',
  ImportLine: 'imports:use',
  Account: 'accounts:manage',
  FirstPassword: 'accounts:manage',
  RoleGrant: 'accounts:manage',
  BlockDifference: 'policies:read',
  CellDifference: 'policies:read',
  HeadingBlock: 'policies:read',
  LineDifference: 'policies:read',
  ListBlock: 'policies:read',
  ParagraphBlock: 'policies:read',
  Policy: 'policies:read',
  PolicyAttachment: 'policies:read',
  PolicyVersion: 'policies:read',
  RowDifference: 'policies:read',
  RuleThresholds: 'policies:read',
  TableBlock: 'policies:read',
  'Term.ruleThresholds': 'policies:read',
  TextPiece: 'policies:read',
  PolicyComment: 'policies:comment',
  'PolicyVersion.comments': 'policies:comment',
  'PolicyVersion.openCommentCount': 'policies:comment',
  'PolicyVersion.commentingGroups': 'policies:comment',
  Duty: 'groups:read',
  'Grade.department': 'groups:read',
  Group: 'groups:read',
  GroupMembership: 'groups:read',
  'Guardian.memberships': 'groups:read',
  'Policy.duties': 'groups:read',
  'PolicyVersion.consultedGroups': 'groups:read',
  'Staff.memberships': 'groups:read',
  'Staff.office': 'groups:read',
  BoardColumn: 'clubs:read',
  BoardPlace: 'clubs:read',
  Club: 'clubs:read',
  ClubBoard: 'clubs:read',
  ClubSession: 'clubs:read',
  ClubTeacher: 'clubs:read',
  Course: 'clubs:read',
  Enrolment: 'clubs:read',
  PupilClash: 'clubs:read',
  UnplacedPupil: 'clubs:read',
  AdultUse: 'clubs:read',
  BoardVisit: 'clubs:read',
  BoardVisitor: 'clubs:read',
  ClubPlaces: 'clubs:read',
  VenueUse: 'clubs:read',
  MovedEnrolments: 'clubs:enrol',
  CareClass: 'care:read',
  'CareClass.adultNames': 'timetable:read',
  AdultLoad: 'timetable:edit',
  StaffingLine: 'timetable:edit',
  StaffingProposal: 'timetable:edit',
  CareOverviewCell: 'care:read',
  CareProposal: 'care:edit',
  EndedCareClass: 'care:edit',
  ProposedCareClass: 'care:edit',
  ProposedCarePart: 'care:edit',
  Application: 'applications:read',
  ApplicationChoice: 'applications:read',
  ChoiceExplanation: 'placement:read',
  ClubOutcome: 'placement:read',
  ClubPlacement: 'placement:read',
  Draw: 'placement:read',
  DrawAdjustment: 'placement:read',
  DrawCommitment: 'placement:read',
  DrawExplanation: 'placement:read',
  DrawGradeCounts: 'placement:read',
  DrawOutcome: 'placement:read',
  DrawPreparation: 'placement:read',
  DrawResult: 'placement:read',
  DrawResults: 'placement:read',
  DrawRules: 'placement:read',
  DrawSlotSupply: 'placement:read',
  DrawStats: 'placement:read',
  DrawTotalCounts: 'placement:read',
  DrawWhatIf: 'placement:read',
  DrawnPupil: 'placement:read',
  ExplainedPlace: 'placement:read',
  HandDifference: 'placement:read',
  HandPlace: 'placement:read',
  OtherOutcome: 'placement:read',
  PinnedFor: 'placement:read',
  RosterDifference: 'placement:read',
  SlotExplanation: 'placement:read',
  DismissalLine: 'timetable:read',
  DismissalPlan: 'timetable:read',
  DutyPost: 'timetable:read',
  DutyRoster: 'timetable:read',
  DutyRotaGap: 'timetable:read',
  DutyRotaProposal: 'timetable:read',
  DutyTurn: 'timetable:read',
  FreeAdult: 'timetable:read',
  FreeVenue: 'timetable:read',
  LeavingFrom: 'timetable:read',
  ProposedDutyTurn: 'timetable:read',
  StaffAvailability: 'timetable:read',
  StaffingWarning: 'timetable:read',
  Timetable: 'timetable:read',
  TimetableAdult: 'timetable:read',
  TimetableClash: 'timetable:read',
  TimetableDay: 'timetable:read',
  TimetableEntry: 'timetable:read',
  TimetableException: 'timetable:read',
  TimetableSuggestions: 'timetable:read',
  Inspection: 'assessments:read',
  Task: 'assessments:read',
  WalkDay: 'assessments:inspect',
  WalkList: 'assessments:inspect',
  WalkStop: 'assessments:inspect',
  WalkVisit: 'assessments:inspect',
  Breakdown: 'reports:figures',
  BreakdownRow: 'reports:figures',
  Figure: 'reports:figures',
  FigureDifference: 'reports:figures',
  FigureSet: 'reports:figures',
  FigureValue: 'reports:figures',
  MonthlyReport: 'reports:figures',
  ReportBody: 'reports:figures',
  ReportCheck: 'reports:figures',
  ReportFile: 'reports:figures',
  ReportVersion: 'reports:figures',
  BureauOverview: 'reports:return',
  BureauSchool: 'reports:return',
  NewServiceToken: 'reports:tokens',
  ServiceToken: 'reports:tokens',
  AttendanceChange: 'registers:read',
  DailyRecord: 'registers:read',
  Day: 'registers:read',
  DayAbsence: 'registers:read',
  DayArrival: 'registers:read',
  DayLink: 'registers:read',
  DayPupilCounts: 'registers:read',
  DayRelease: 'registers:read',
  DaySession: 'registers:read',
  DaySessionAdult: 'registers:read',
  Departure: 'registers:read',
  HandOver: 'registers:read',
  PupilDay: 'registers:read',
  AttendanceCounts: 'registers:sheet',
  RollSheet: 'registers:sheet',
  SheetElsewhere: 'registers:sheet',
  SheetPupil: 'registers:sheet',
  VisitorCandidate: 'registers:record',
  MarksDone: 'registers:take',
  MergedMark: 'registers:take',
  PupilContact: 'registers:record',
  PupilContacts: 'registers:record',
  ListedPickUp: 'registers:release',
  ListedRelease: 'registers:release',
  ReleasePupil: 'registers:release',
  ReleaseSheet: 'registers:release',
  ReleaseDecider: 'registers:release',
  PickUpAuthorisation: 'registers:arrange',
  PupilLeave: 'registers:arrange',
  GivenSubstitutePass: 'registers:substitute',
  SubstitutePass: 'registers:substitute',
  Finding: 'reports:read',
  FindingEvidence: 'reports:read',
  FindingMend: 'reports:read',
  RuleCheck: 'reports:read',
  Action: 'actions:read',
}

/** Types that hold nothing of the school's by themselves, or are made by a guarded field for its asker alone. */
export const ungated = [
  'ApplicationCount',
  'BoardSession',
  'BoardTeacher',
  'DecidedApplications',
  'ExportedFile',
  'FieldChange',
  'HeldPermission',
  'HeldRole',
  'ImportCell',
  'ImportChange',
  'ImportIssue',
  'ImportProposal',
  'InputIssue',
  'Me',
  'Place',
  'Preferences',
  'ProposalCount',
  'RecordIds',
  'RecordsChanged',
  'RefusedApplication',
  'RefusedMove',
  'RegisterDone',
  'RevealedValue',
  'SearchHit',
  'SkippedRow',
  'VerdictCount',
  'WithdrawnApplication',
]

const schoolId = '00000000-0000-7000-8000-000000000000'
const viewer: Viewer = {
  accountId: schoolId,
  name: '示范',
  schoolId,
  bureauId: null,
  timeZone: 'Asia/Shanghai',
  mustChangePassword: false,
  grants: [{ role: 'OFFICE', schoolId, bureauId: null, grades: [], officeId: null, staffId: null, guardianId: null }],
}

/** Runs `work` while members of an office hold exactly these permissions. */
async function whileHolding<Result>(held: readonly Permission[], work: () => Promise<Result>): Promise<Result> {
  const kept = access.OFFICE
  access.OFFICE = Object.fromEntries(held.map((permission) => [permission, 'school']))
  try {
    return await work()
  } finally {
    access.OFFICE = kept
  }
}

/**
 * Meets a type, or a field of one, where no root field and no filter has looked before, as somebody who holds these
 * permissions: whatever path leads there in the schema, this is the gate at its end.
 */
export function meet(gate: string, held: readonly Permission[]): Promise<'let in' | string> {
  const [name, field] = gate.split('.')
  const type = schema.getType(name ?? '')
  if (!isObjectType(type)) throw new Error(`There is no type ${name}`)
  const query = new GraphQLObjectType({ name: 'Probe', fields: { probe: { type, resolve: () => ({}) } } })
  const probed = new GraphQLSchema({ query, types: schema.toConfig().types.filter((each) => each.name !== 'Query') })
  const document = parse(`{ probe { ${field ? selectionOf(type, field) : '__typename'} } }`)
  const contextValue: Context = { viewer, locale: 'zh', requestId: 'probe', signal: new AbortController().signal }
  return whileHolding(held, async () => {
    const { errors } = await execute({ schema: probed, document, contextValue })
    const refusal = refusalIn({ errors: errors as never })
    // Behind the gate there is no record; what then fails has been let in.
    return refusal === null || refusal.startsWith('broken') ? 'let in' : refusal
  })
}

const selectionOf = (type: GraphQLObjectType, field: string) => {
  const { name } = type.getFields()[field] ?? {}
  if (!name) throw new Error(`${type.name} has no field ${field}`)
  return isLeaf(type, field) ? field : `${field} { __typename }`
}

const isLeaf = (type: GraphQLObjectType, field: string) =>
  String(type.getFields()[field]?.type).replace(/[[\]!]/g, '') in { Int: 1, String: 1, Boolean: 1, ID: 1 }

/** Everything that can be held but one. */
export const allBut = (permission: Permission): Permission[] => permissions.filter((each) => each !== permission)
