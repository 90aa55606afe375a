import { editing } from '../actions/editing.ts'

/** The plain edits of this room's records. Phones, roll numbers and care notes never stand in the log (F7). */
const permission = 'people:edit'

export const pupils = editing({
  resource: 'pupils',
  permission,
  rows: (tx) => tx.pupil,
  derived: ['pinyin', 'initials', 'rollNumberIndex'],
  concealed: { rollNumberCipher: 'rollNumber', careNote: 'careNote' },
  touches: ({ homeClassId }) => [{ resource: 'homeClasses', ids: [homeClassId] }],
})

export const guardians = editing({
  resource: 'guardians',
  permission,
  rows: (tx) => tx.guardian,
  derived: ['pinyin', 'initials', 'phoneIndex'],
  concealed: { phoneCipher: 'phone' },
})

export const staff = editing({
  resource: 'staff',
  permission,
  rows: (tx) => tx.staff,
  derived: ['pinyin', 'initials', 'phoneIndex'],
  concealed: { phoneCipher: 'phone' },
})
