/** The roles that an account can hold, each within one school (a bureau role: within one bureau). */
export const roles = ['BUREAU', 'SCHOOL_ADMIN', 'OFFICE', 'GRADE_LEAD', 'TEACHER', 'GUARDIAN'] as const
export type Role = (typeof roles)[number]

/** Everything that an account can be permitted to do: `room:verb`. */
export const permissions = [
  'schools:list',
  'schools:read',
  'schools:edit',
  'people:read',
  'people:read-contacts',
  'people:read-care-note',
  'people:reveal',
  'people:edit',
  'people:import',
  // The wizard itself; which kinds of lists, the rooms' own permissions say.
  'imports:use',
  'accounts:manage',
  'policies:read',
  'policies:draft',
  'policies:comment',
  'policies:approve',
  'policies:publish',
  'groups:read',
  'groups:edit',
  'clubs:read',
  'clubs:edit',
  'clubs:enrol',
  'clubs:import',
  'care:read',
  'care:edit',
  'applications:read',
  'applications:decide',
  'applications:edit',
  'applications:withdraw',
  // Reading and setting the mark by which a family in hardship goes first.
  'applications:hardship',
  'applications:import',
  'applications:export',
  'reports:read',
  'placement:read',
  'placement:run',
  'placement:publish',
  'timetable:read',
  'timetable:edit',
  'registers:read',
  // One sheet, which a substitute's link opens too.
  'registers:sheet',
  'registers:take',
  'registers:record',
  'registers:release',
  // Leaves, and who may collect a pupil.
  'registers:arrange',
  'registers:substitute',
  'assessments:read',
  'assessments:inspect',
  // Work on tasks: one's own, or all of the school's.
  'assessments:work',
  // Naming owners and deadlines, and verifying what was done.
  'assessments:manage',
  // Figures of the school, or, for a bureau, those that were released to it.
  'reports:figures',
  'reports:sign',
  'reports:return',
  'reports:tokens',
  'actions:read',
  'actions:undo',
] as const
export type Permission = (typeof permissions)[number]

/**
 * How far a permission reaches:
 * `bureau` over the bureau's schools, `school` over the whole school, `grades` over the grades that the account leads,
 * `own` over what is the person's own (a teacher's home class and clubs, a guardian's children, one's own actions).
 */
export type Reach = 'bureau' | 'school' | 'grades' | 'own'

/** What only a bureau does: a school neither returns its own reports nor lets programs read those of others. */
const ofBureauOnly: readonly Permission[] = ['reports:return', 'reports:tokens']

/** Everything that can be done in a school. */
export const schoolPermissions = permissions.filter((permission) => !ofBureauOnly.includes(permission))

const everythingIn = (reach: Reach): Partial<Record<Permission, Reach>> =>
  Object.fromEntries(schoolPermissions.map((permission) => [permission, reach]))

/** The one table of access: which role may do what, and how far. The API's scopes and the apps' menus both read it. */
export const access: Record<Role, Partial<Record<Permission, Reach>>> = {
  BUREAU: {
    'schools:list': 'bureau',
    'reports:figures': 'bureau',
    'reports:return': 'bureau',
    'reports:tokens': 'bureau',
  },
  SCHOOL_ADMIN: everythingIn('school'),
  OFFICE: {
    'schools:list': 'school',
    'schools:read': 'school',
    'people:read': 'school',
    'people:read-contacts': 'school',
    'policies:read': 'school',
    'policies:draft': 'school',
    'policies:comment': 'school',
    'groups:read': 'school',
    'clubs:read': 'school',
    'care:read': 'school',
    'applications:read': 'school',
    'reports:read': 'school',
    'placement:read': 'school',
    'timetable:read': 'school',
    'registers:read': 'school',
    'registers:sheet': 'school',
    'assessments:read': 'school',
    'assessments:inspect': 'school',
    'assessments:work': 'school',
    'assessments:manage': 'school',
    'reports:figures': 'school',
    'actions:read': 'own',
    'actions:undo': 'own',
  },
  GRADE_LEAD: {
    'schools:list': 'school',
    'schools:read': 'school',
    'people:read': 'school',
    'people:read-contacts': 'grades',
    'people:read-care-note': 'grades',
    'people:reveal': 'grades',
    'policies:read': 'school',
    'policies:comment': 'school',
    'groups:read': 'school',
    'clubs:read': 'school',
    'clubs:edit': 'grades',
    'clubs:enrol': 'grades',
    'care:read': 'school',
    'care:edit': 'grades',
    'applications:read': 'grades',
    'applications:decide': 'grades',
    'applications:edit': 'grades',
    'applications:withdraw': 'grades',
    'reports:read': 'school',
    'placement:read': 'school',
    'timetable:read': 'school',
    'timetable:edit': 'grades',
    'registers:read': 'grades',
    'registers:sheet': 'grades',
    'registers:take': 'grades',
    'registers:record': 'grades',
    'registers:release': 'grades',
    'registers:arrange': 'grades',
    'registers:substitute': 'grades',
    'assessments:read': 'grades',
    'assessments:inspect': 'grades',
    'assessments:work': 'own',
    'reports:figures': 'school',
    'actions:read': 'own',
    'actions:undo': 'own',
  },
  TEACHER: {
    'schools:list': 'school',
    'schools:read': 'school',
    'people:read': 'own',
    'people:read-contacts': 'own',
    'people:read-care-note': 'own',
    'policies:read': 'school',
    'policies:comment': 'school',
    'groups:read': 'school',
    'clubs:read': 'school',
    'care:read': 'school',
    'applications:read': 'own',
    'timetable:read': 'school',
    // The sessions in which the person stands on that date, and the pupils of his own class.
    'registers:read': 'own',
    'registers:sheet': 'own',
    'registers:take': 'own',
    'registers:record': 'own',
    'registers:release': 'own',
    'registers:arrange': 'own',
    'assessments:read': 'own',
    'assessments:work': 'own',
  },
  GUARDIAN: {
    'schools:list': 'school',
    'schools:read': 'school',
    'people:read': 'own',
    'policies:read': 'school',
    // As members of a group that is asked, such as the parents' committee (R30), in the groups where they serve.
    'policies:comment': 'own',
    'groups:read': 'own',
    'clubs:read': 'own',
    'applications:read': 'own',
    // The guardians' own act, at any time (R90).
    'applications:withdraw': 'own',
  },
}

/** What a substitute's one-day link permits, on its one session: its sheet, the marks, and closing it. */
export const passPermissions: readonly Permission[] = ['registers:sheet', 'registers:take']
