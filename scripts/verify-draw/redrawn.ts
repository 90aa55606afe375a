import type { Club, Pupil } from './published-file.ts'

export type Reason = { kind: string } & Record<string, string | number | null>
export interface List {
  slotId: string
  order: number
  clubId: string | null
  missed: boolean
  choices: { clubId: string; reason: Reason }[]
}
export interface Place {
  clubId: string
  origin: 'PINNED' | 'DRAWN' | 'ASSIGNED'
}
export interface ClubNow {
  club: Club
  pinned: number
  taken: number
  closedWith: number | null
  cutOff: number | null
  waiting: string[]
}
export interface PupilNow {
  pupil: Pupil
  places: Place[]
  lists: List[]
  misses: number
}
