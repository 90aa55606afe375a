import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { visibleImports } from '../imports/access.ts'

builder.queryField('importBatch', (t) =>
  t.prismaField({
    type: 'ImportBatch',
    nullable: true,
    description: '一次名单导入；不存在或不可见时为空。 One import of a list; null when absent or not visible.',
    authScopes: { can: 'imports:use' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.importBatch.findFirst({ ...query, where: { AND: [visibleImports(schoolViewer(context)), { id }] } }),
  }),
)
