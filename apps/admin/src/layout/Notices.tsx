import { Notification } from 'react-admin'

/** How long a notice stays, in milliseconds: long enough to read it and to undo. */
const stay = 8_000

/** What was done, at the bottom left. */
export function Notices() {
  return <Notification autoHideDuration={stay} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }} />
}
