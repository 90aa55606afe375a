import { Faulty } from './Faulty.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  return <Faulty title="faults.notFound" reason="faults.notFoundReason" />
}
