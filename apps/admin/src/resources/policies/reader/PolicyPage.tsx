import { ShowBase, useShowContext } from 'react-admin'
import { useParams } from 'react-router-dom'
import { Permitted } from '../../../layout/Permitted.tsx'
import type { Policy } from '../operations.ts'
import { useVersion } from '../use-version.ts'
import { Reader } from './Reader.tsx'

/** A policy as it is in force; one that was never published, in its newest version. */
export function PolicyShow() {
  return <PolicyPage />
}

/** A certain version of a policy. */
export function VersionPage() {
  const { versionId } = useParams()
  return <PolicyPage versionId={versionId} />
}

// Kept apart from the list's shorter record, which the page would otherwise begin with.
const queryOptions = { meta: { detail: true } }

function PolicyPage({ versionId }: { versionId?: string | undefined }) {
  const { id } = useParams()
  return (
    <Permitted permission="policies:read">
      <ShowBase resource="policies" id={id} queryOptions={queryOptions}>
        <Opened versionId={versionId} />
      </ShowBase>
    </Permitted>
  )
}

function Opened({ versionId }: { versionId: string | undefined }) {
  const { record: policy } = useShowContext<Policy>()
  const { data: version, isPending } = useVersion(versionId ?? policy?.published?.id ?? policy?.current?.id)
  if (!policy || isPending) return null
  return <Reader version={version?.policyId === policy.id ? version : null} />
}
