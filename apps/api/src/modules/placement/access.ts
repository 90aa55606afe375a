import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'

/** Draws are read by those who may read placement in the whole school; nobody sees a part of one. */
export function visibleDraws(viewer: SchoolViewer): { schoolId: string; id?: { in: string[] } } {
  const { schoolId } = viewer
  return reachOf(viewer, 'placement:read')?.school ? { schoolId } : { schoolId, id: { in: [] } }
}
