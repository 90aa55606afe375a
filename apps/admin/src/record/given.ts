import type { required } from 'react-admin'

/** What every input of a form is given by its field. */
export interface Given {
  readonly source: string
  readonly label: string
  readonly helperText: string | false
  readonly validate: ReturnType<typeof required> | undefined
}
