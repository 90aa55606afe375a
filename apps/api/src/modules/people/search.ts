import { isGrade } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import { database } from '../../database.ts'
import { registerSearcher } from '../../graphql/search.ts'
import { visiblePupils, visibleStaff } from './access.ts'
import { typedSearch } from './name-search.ts'

registerSearcher('pupils', async (viewer, text, limit) => {
  const search = typedSearch(text)
  if (!search) return []
  const found = await database.pupil.findMany({
    where: {
      AND: [visiblePupils(viewer), { archivedAt: null, OR: [...search.names, { pupilNumber: search.number }] }],
    },
    select: { id: true, name: true, homeClass: { select: { number: true, grade: { select: { number: true } } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return found.map(({ id, name, homeClass: { number, grade } }) => ({
    id,
    label: name,
    detail: isGrade(grade.number) ? homeClassName({ grade: grade.number, number }, 'zh') : null,
  }))
})

registerSearcher('staff', async (viewer, text, limit) => {
  const search = typedSearch(text)
  if (!search) return []
  const found = await database.staff.findMany({
    where: {
      AND: [visibleStaff(viewer), { archivedAt: null, OR: [...search.names, { staffNumber: search.number }] }],
    },
    select: { id: true, name: true, subjects: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return found.map(({ id, name, subjects }) => ({ id, label: name, detail: subjects.join('、') || null }))
})
