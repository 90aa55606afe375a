import type { Text } from './blocks.ts'

/** A regulation (制度) of the school, to be entered as a published policy. */
export interface Regulation {
  /** By which duties name it. */
  readonly key: string
  /** The requirements that it answers. */
  readonly requirements: readonly string[]
  readonly title: string
  readonly documentNumber: string
  readonly managements: readonly ('HOMEWORK' | 'SLEEP' | 'PHONES' | 'READING' | 'FITNESS')[]
  /** Keys of the legal bases on which it rests. */
  readonly bases: readonly string[]
  readonly body: Text
}
