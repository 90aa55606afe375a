import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds } from '../../../graphql/version.ts'
import { TermClosedError } from '../../schools/errors.ts'
import {
  AdultElsewhereError,
  ClubNotEmptyError,
  GradeHasPupilsError,
  OtherGradesClubError,
  PlacesTakenError,
  SessionsClashError,
  VenueTakenError,
} from '../errors/clubs.ts'
import { archiveClubs, restoreClubs } from '../service/archive.ts'
import { changePlaces, createClub, updateClub } from '../service/clubs.ts'
import { ChangePlacesInput, CreateClubInput, UpdateClubInput, writtenClub } from './club-input.ts'

builder.mutationField('createClub', (t) =>
  t.prismaField({
    type: 'Club',
    description:
      '新建社团（草稿）。年级组长只能为自己的年级设立。 Founds a club, as a draft; a grade lead for his own grades alone.',
    authScopes: { can: 'clubs:edit' },
    errors: { types: [InvalidInputError, NotFoundError, TermClosedError, OtherGradesClubError, VenueTakenError] },
    args: { input: t.arg({ type: CreateClubInput, required: true, description: '内容。 The club.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenClub(query, viewer, await createClub(viewer, input))
    },
  }),
)

builder.mutationField('updateClub', (t) =>
  t.prismaField({
    type: 'Club',
    description:
      '修改社团。已有学生时，新的时间会逐人检查冲突。 Changes a club; with pupils enrolled, new times are checked against what else they do.',
    authScopes: { can: 'clubs:edit' },
    errors: {
      types: [
        InvalidInputError,
        NotFoundError,
        ConflictError,
        TermClosedError,
        OtherGradesClubError,
        PlacesTakenError,
        GradeHasPupilsError,
        SessionsClashError,
        VenueTakenError,
        AdultElsewhereError,
      ],
    },
    args: { input: t.arg({ type: UpdateClubInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenClub(query, viewer, await updateClub(viewer, input))
    },
  }),
)

builder.mutationField('changePlaces', (t) =>
  t.prismaField({
    type: 'Club',
    description:
      '改名额；不能少于已录取人数；目标和最低人数高于它时一并下调。 Changes the places; never below those taken; a target or minimum above comes down with it.',
    authScopes: { can: 'clubs:edit' },
    errors: { types: [InvalidInputError, NotFoundError, ConflictError, TermClosedError, PlacesTakenError] },
    args: { input: t.arg({ type: ChangePlacesInput, required: true, description: '内容。 The places.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenClub(query, viewer, await changePlaces(viewer, input))
    },
  }),
)

builder.mutationField('archiveClubs', (t) =>
  t.field({
    type: RecordIds,
    description:
      '归档社团，可恢复；未结束的社团名单须为空。 Archives clubs; one that is not closed must have nobody on its lists.',
    authScopes: { can: 'clubs:edit' },
    errors: { types: [NotFoundError, ClubNotEmptyError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await archiveClubs(schoolViewer(context), ids) }),
  }),
)

builder.mutationField('restoreClubs', (t) =>
  t.field({
    type: RecordIds,
    description: '恢复已归档的社团。 Takes clubs out of the archive.',
    authScopes: { can: 'clubs:edit' },
    errors: { types: [NotFoundError, VenueTakenError, AdultElsewhereError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await restoreClubs(schoolViewer(context), ids) }),
  }),
)
