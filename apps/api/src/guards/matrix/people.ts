import { database } from '../../database.ts'
import { rollNumber, staffPhone } from '../../modules/people/sealing.ts'
import type { Scene } from '../../testing/scene.ts'
import { checkedList, uploadList } from '../../testing/whole-school.ts'
import { adminOnly, leads, type Row, schoolRoles, schoolStaff, type Target, type ValueRow, version } from './cell.ts'

const gradeOf = (target: Target) => (target === 'grade5' ? 5 : 3)
const number = () => crypto.randomUUID().slice(0, 12)
const named = { name: '示范', pinyin: 'shifan', initials: 'sf' }

/** A pupil of the cell's own; those of grade 3 sit in the teacher's home class. */
const newPupil = ({ school, classOf }: Scene, target: Target, more: object = {}) =>
  database.pupil.create({
    data: { schoolId: school.id, homeClassId: classOf(gradeOf(target)).id, pupilNumber: number(), ...named, ...more },
  })

const pupilOf = ({ pupils }: Scene, target: Target) => (target === 'grade5' ? pupils.grade5 : pupils.grade3)

const newGuardian = (scene: Scene, target: Target) =>
  database.guardian.create({
    data: {
      schoolId: scene.school.id,
      ...named,
      guardianships: { create: { pupilId: pupilOf(scene, target).id, relation: 'FATHER' } },
    },
  })

const newStaff = ({ school }: Scene, more: object = {}) =>
  database.staff.create({ data: { schoolId: school.id, staffNumber: number(), kind: 'VOLUNTEER', ...named, ...more } })

async function guardianship(scene: Scene, target: Target) {
  const { id: guardianId, updatedAt } = await newGuardian(scene, target)
  return { guardianId, pupilId: pupilOf(scene, target).id, expectedUpdatedAt: updatedAt }
}

const list = { csv: '班级,学号,姓名\n三（1）班,20220301,示范\n' }
const uploaded = async (scene: Scene) => ({ input: { uploadId: await uploadList(scene, list) } })

/** A line of a checked list of the cell's own. */
async function checkedLine(scene: Scene) {
  const batch = await checkedList(scene, list)
  const { id } = await database.importLine.findFirstOrThrow({ where: { batchId: batch.id } })
  return { batch, lineId: id }
}

async function linesOfList(scene: Scene) {
  const { batch, lineId } = await checkedLine(scene)
  return { input: { batchId: batch.id, lineIds: [lineId] } }
}

async function droppedLines(scene: Scene) {
  const lines = await linesOfList(scene)
  await database.importLine.updateMany({ where: { id: { in: lines.input.lineIds } }, data: { verdict: 'DROPPED' } })
  return lines
}

const own = { for: adminOnly, namesRecord: true } as const
const pupilsSeen = {
  for: schoolRoles,
  namesRecord: true,
  onlyGrade: { teacher: 'grade3', guardian: 'grade3' },
} as const
const contacts = { for: schoolStaff, namesRecord: true, onlyGrade: { ...leads, teacher: 'grade3' } } as const
const reveals = { for: ['admin', 'lead3', 'lead5'], namesRecord: true, onlyGrade: leads } as const
const newNumber = () => `T${Math.floor(Math.abs(crypto.getRandomValues(new Int32Array(1))[0] ?? 0) % 1_000_000)}`

export const people: Record<string, Row> = {
  search: { for: [...schoolRoles, 'bureau'], args: () => ({ text: '示范' }) },
  pupils: { ...pupilsSeen, lists: (scene, target) => pupilOf(scene, target).id },
  pupil: { ...pupilsSeen, args: (scene, target) => ({ id: pupilOf(scene, target).id }) },
  guardians: { ...contacts, lists: async (scene, target) => (await newGuardian(scene, target)).id },
  guardian: { ...contacts, args: async (scene, target) => ({ id: (await newGuardian(scene, target)).id }) },
  staff: { for: schoolRoles, namesRecord: true, lists: ({ teacher }) => teacher.id },
  staffMember: { for: schoolRoles, namesRecord: true, args: ({ teacher }) => ({ id: teacher.id }) },

  createPupil: {
    for: adminOnly,
    args: (s) => ({ input: { name: '示范', pupilNumber: number().replaceAll('-', ''), homeClassId: s.classOf(3).id } }),
  },
  updatePupil: {
    ...own,
    args: async (scene, target) => ({ input: { ...version(await newPupil(scene, target)), name: '示范二' } }),
  },
  archivePupils: { ...own, args: async (scene, target) => ({ ids: [(await newPupil(scene, target)).id] }) },
  restorePupils: { ...own, args: async (scene, target) => ({ ids: [(await newPupil(scene, target)).id] }) },
  createGuardian: { for: adminOnly, args: () => ({ input: { name: '示范' } }) },
  updateGuardian: {
    ...own,
    args: async (scene, target) => ({ input: { ...version(await newGuardian(scene, target)), name: '示范二' } }),
  },
  archiveGuardians: { ...own, args: async (scene, target) => ({ ids: [(await newGuardian(scene, target)).id] }) },
  restoreGuardians: { ...own, args: async (scene, target) => ({ ids: [(await newGuardian(scene, target)).id] }) },
  setGuardianship: {
    ...own,
    args: async (s, target) => ({ input: { ...(await guardianship(s, target)), relation: 'MOTHER', order: 1 } }),
  },
  removeGuardianship: { ...own, args: async (s, target) => ({ input: await guardianship(s, target) }) },
  createStaff: {
    for: adminOnly,
    args: () => ({ input: { name: '示范', staffNumber: newNumber(), kind: 'VOLUNTEER', subjects: [] } }),
  },
  updateStaff: { ...own, args: async (s) => ({ input: { ...version(await newStaff(s)), name: '示范二' } }) },
  archiveStaff: { ...own, args: async (scene) => ({ ids: [(await newStaff(scene)).id] }) },
  restoreStaff: { ...own, args: async (scene) => ({ ids: [(await newStaff(scene)).id] }) },

  revealPhone: {
    ...reveals,
    args: async (s, target) => ({ input: { personType: 'GUARDIAN', id: (await newGuardian(s, target)).id } }),
  },
  revealRollNumber: { ...reveals, args: (scene, target) => ({ input: { id: pupilOf(scene, target).id } }) },

  importBatch: { ...own, args: async (scene) => ({ id: (await checkedList(scene, list)).id }) },
  importPupils: { ...own, args: uploaded },
  importStaff: { ...own, args: uploaded },
  mendImportLine: {
    ...own,
    args: async (scene) => ({
      input: { lineId: (await checkedLine(scene)).lineId, cells: [{ column: 'name', text: '示范二' }] },
    }),
  },
  dropImportLines: { ...own, args: linesOfList },
  acceptImportProposals: {
    ...own,
    args: async (scene) => ({ input: { batchId: (await checkedList(scene, list)).id } }),
  },
  restoreImportLines: { ...own, args: droppedLines },
  commitImport: {
    ...own,
    args: async (scene) => {
      const { id, updatedAt } = await checkedList(scene, list)
      return { input: { batchId: id, expectedUpdatedAt: updatedAt, idempotencyKey: crypto.randomUUID() } }
    },
  },
  undoImport: { ...own, args: async (scene) => ({ batchId: (await checkedList(scene, list)).id }) },
}

const ofPupil = (fields: string) => `query ($id: ID!) { pupil(id: $id) { ${fields} } }`
const ofStaff = (fields: string) => `query ($id: ID!) { staffMember(id: $id) { ${fields} } }`

/** Families read neither contacts nor notes. */
const contactsOfPupils = { ...leads, teacher: 'grade3', guardian: 'none' } as const

export const peopleValues: Record<string, ValueRow> = {
  'Pupil.careNote': {
    for: schoolRoles,
    onlyGrade: { ...contactsOfPupils, office: 'none' },
    document: ofPupil('careNote'),
    of: async (scene, target) => ({ id: (await newPupil(scene, target, { careNote: '示范' })).id }),
    isThere: ({ pupil }) => Boolean(pupil?.careNote),
  },
  'Pupil.rollNumberMasked': {
    for: schoolRoles,
    onlyGrade: contactsOfPupils,
    document: ofPupil('rollNumberMasked'),
    of: async (scene, target) => {
      const { cipher, index } = rollNumber.seal(scene.school.id, 'G330106201501010011')
      return { id: (await newPupil(scene, target, { rollNumberCipher: cipher, rollNumberIndex: index })).id }
    },
    isThere: ({ pupil }) => Boolean(pupil?.rollNumberMasked),
  },
  'Pupil.guardianships': {
    for: schoolRoles,
    onlyGrade: contactsOfPupils,
    document: ofPupil('guardianships { guardian { id } }'),
    of: async (scene, target) => ({
      id: pupilOf(scene, target).id,
      guardianId: (await newGuardian(scene, target)).id,
    }),
    isThere: ({ pupil }, { guardianId }) =>
      Boolean(pupil?.guardianships.some(({ guardian }: { guardian: { id: string } }) => guardian.id === guardianId)),
  },
  'Guardian.guardianships': {
    for: schoolStaff,
    onlyGrade: { teacher: 'grade3' },
    document: 'query ($id: ID!) { guardian(id: $id) { guardianships { pupil { id } } } }',
    of: async (scene, target) => {
      const { id, schoolId } = await newGuardian(scene, 'grade3')
      const pupilId = scene.pupils.grade5.id
      await database.guardianship.create({ data: { schoolId, guardianId: id, pupilId, relation: 'FATHER' } })
      return { id, pupilId: pupilOf(scene, target).id }
    },
    isThere: ({ guardian }, { pupilId }) =>
      Boolean(guardian?.guardianships.some(({ pupil }: { pupil: { id: string } }) => pupil.id === pupilId)),
  },
  'HomeClass.pupils': {
    for: schoolRoles,
    onlyGrade: { teacher: 'grade3', guardian: 'grade3' },
    document: 'query ($id: ID!) { homeClass(id: $id) { pupils { id } } }',
    of: async (scene, target) => ({ id: scene.classOf(gradeOf(target)).id, pupilId: pupilOf(scene, target).id }),
    isThere: ({ homeClass }, { pupilId }) =>
      Boolean(homeClass?.pupils.some(({ id }: { id: string }) => id === pupilId)),
  },
  'Staff.phoneMasked': {
    for: schoolRoles,
    onlyGrade: { ...leads, teacher: 'none', guardian: 'none' },
    document: ofStaff('phoneMasked'),
    of: async (scene, target) => {
      const { cipher, index } = staffPhone.seal(scene.school.id, '12000000000')
      const gradeId = scene.classOf(gradeOf(target)).gradeId
      return { id: (await newStaff(scene, { gradeId, phoneCipher: cipher, phoneIndex: index })).id }
    },
    isThere: ({ staffMember }) => Boolean(staffMember?.phoneMasked),
  },
  'Staff, of no class and no club': {
    for: schoolRoles,
    onlyGrade: { guardian: 'none' },
    document: ofStaff('id'),
    of: async (scene) => ({ id: (await newStaff(scene)).id }),
    isThere: ({ staffMember }) => staffMember !== null,
  },
}
