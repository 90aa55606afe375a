import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, NotFoundError } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { ClubStepRefusedError } from '../errors/clubs.ts'
import { closeClub, openClub, runClub } from '../service/lifecycle.ts'
import { lockRoster, unlockRoster } from '../service/roster-lock.ts'
import { ClubStepInput, writtenClub } from './club-input.ts'

type Step = (viewer: SchoolViewer, version: Version) => Promise<{ id: string }>

/** A mutation that takes a club one step on. */
function stepField(name: string, step: Step, description: string) {
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Club',
      description,
      authScopes: { can: 'clubs:edit' },
      errors: { types: [NotFoundError, ConflictError, TermClosedError, ClubStepRefusedError] },
      args: { input: t.arg({ type: ClubStepInput, required: true, description: '哪个社团。 Which club.' }) },
      resolve: async (query, _root, { input }, context) => {
        const viewer = schoolViewer(context)
        return writtenClub(query, viewer, await step(viewer, input))
      },
    }),
  )
}

stepField('openClub', openClub, '开放社团：可以录取学生。 Offers a club: pupils can be enrolled from now on.')
stepField(
  'runClub',
  runClub,
  '开始活动：须有场地、指导教师（R16）和最低人数。 Begins its sessions: it needs venues, a teacher (R16) and its least number.',
)
stepField(
  'closeClub',
  closeClub,
  '结束社团：名单保留，时间释放。 Closes a club: its roster is kept, its times are free again.',
)
stepField(
  'lockRoster',
  lockRoster,
  '锁定名单：任何人不能改动，直到解除。 Locks a roster: nobody changes it before it is unlocked.',
)
stepField('unlockRoster', unlockRoster, '解除名单锁定。 Unlocks a roster.')
