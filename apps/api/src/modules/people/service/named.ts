import { nameKeys } from '../name-keys.ts'

/** The columns of a name that is set, with the keys that follow it; none when the input leaves the name as it is. */
export function namedColumns(name: string | undefined) {
  return name === undefined ? {} : { name, ...nameKeys(name) }
}
