import { database } from '../../database.ts'
import { registerSearcher } from '../../graphql/search.ts'
import { visiblePolicies } from './access.ts'

registerSearcher('policies', async (viewer, text, limit) => {
  const found = await database.policy.findMany({
    where: {
      AND: [
        visiblePolicies(viewer),
        { archivedAt: null },
        { OR: [{ title: { contains: text, mode: 'insensitive' } }, { documentNumber: { contains: text } }] },
      ],
    },
    select: { id: true, title: true, documentNumber: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return found.map(({ id, title, documentNumber }) => ({ id, label: title, detail: documentNumber }))
})
