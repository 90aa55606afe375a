/** Import directions of ARCHITECTURE.md, as rules. A room may import the service and access of rooms above it, never back. */

const rooms = [
  'actions',
  'schools',
  'people',
  'policies',
  'groups',
  'clubs',
  'care',
  'applications',
  'placement',
  'timetable',
  'registers',
  'reports',
]
const room = (name) => `^apps/api/src/modules/${name}/`

const roomsNeverImportRoomsBelow = rooms.slice(0, -1).map((name, index) => ({
  name: `room-${name}-imports-no-room-below`,
  severity: 'error',
  from: { path: room(name) },
  to: { path: `^apps/api/src/modules/(${rooms.slice(index + 1).join('|')})/` },
}))

const roomsMeetOnlyAtTheDoor = rooms.map((name) => ({
  name: `room-${name}-is-entered-by-service-and-access`,
  comment:
    'Other rooms use its service, access, (of the log) what records, (of people) the engine of imports, (of the timetable) the week, (of clubs) the board; its schema files are its own.',
  severity: 'error',
  from: { path: '^apps/api/src/modules/', pathNot: room(name) },
  to: {
    path: room(name),
    pathNot: `${room(name)}(service|access|record|editing|inverses|stored-values|undo|errors|search|name-search|imports|week|board/)`,
  },
}))

const packageRule = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: to } })

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    packageRule('domain-is-pure', '^packages/domain/src', '^(apps|packages/(db|graphql))/'),
    {
      name: 'domain-does-no-io',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: '\\.(test|fixture)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-verifier-shares-no-code',
      comment: 'A mistake of the draw must not be a mistake of what checks it.',
      severity: 'error',
      from: { path: '^scripts/verify-draw', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(scripts/verify-draw/|(node:)?(crypto|fs|util)$)' },
    },
    packageRule('db-stands-below', '^packages/db/src', '^(apps|packages/graphql)/'),
    packageRule('graphql-stands-alone', '^packages/graphql/', '^(apps|packages/(db|domain))/'),
    packageRule('admin-never-meets-the-database', '^apps/admin/src', '^(apps/api|packages/db)/'),
    {
      name: 'api-reads-the-contract-in-tests-only',
      severity: 'error',
      from: { path: '^apps/api/src', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/graphql/' },
    },
    packageRule('nothing-needs-the-benchmark', '^(apps|packages|prisma|scripts)/', '^bench/'),
    {
      name: 'the-peer-is-the-benchmark’s-alone',
      severity: 'error',
      from: { path: '^(apps|packages|prisma|scripts)/' },
      to: { path: 'node_modules/(postgraphile|autocannon)/' },
    },
    packageRule('api-never-meets-the-apps', '^apps/api/src', '^apps/admin/'),
    {
      name: 'prisma-behind-the-db-package',
      severity: 'error',
      from: { path: '^(apps|packages/(domain|graphql))/' },
      to: { path: 'node_modules/(@prisma|prisma)/' },
    },
    {
      name: 'services-speak-no-graphql',
      severity: 'error',
      from: { path: '^apps/api/src/modules/[^/]+/service' },
      to: { path: 'node_modules/(graphql|graphql-yoga|@pothos)/' },
    },
    ...roomsNeverImportRoomsBelow,
    ...roomsMeetOnlyAtTheDoor,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/generated/|\\.generated\\.)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
