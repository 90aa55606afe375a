import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { ShowBase, Title, useDataProvider, useShowContext } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Permitted } from '../../../layout/Permitted.tsx'
import { versionPath } from '../addresses.ts'
import { type Policy, ReadVersion } from '../operations.ts'
import { DraftForm } from './DraftForm.tsx'

const queryOptions = { meta: { detail: true } }

/** The page on which a draft is written. */
export function DraftPage() {
  const { id } = useParams()
  return (
    <Permitted permission="policies:draft">
      <ShowBase resource="policies" id={id} queryOptions={queryOptions}>
        <Opened />
      </ShowBase>
    </Permitted>
  )
}

/** The draft as it stands when the page is opened: it is never read again beneath its writer. */
function useDraft(id: string) {
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery({
    queryKey: ['policies', 'version', { id, meta: { editing: true } }],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadVersion, { id }, { signal })).policyVersion,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

function Opened() {
  const say = useWords()
  const { id = '', versionId = '' } = useParams()
  const { record: policy } = useShowContext<Policy>()
  const { data: version, isPending } = useDraft(versionId)
  if (!policy || isPending) return null
  if (version?.policyId !== id || version.state !== 'DRAFT' || policy.archivedAt) {
    return (
      <Stack spacing={1} sx={{ alignItems: 'flex-start', py: 2 }}>
        <Title title={policy.title} />
        <Typography role="alert">{say('policies.notDraft')}</Typography>
        <Button component={Link} to={versionPath(id, versionId)} variant="outlined">
          {say('policies.backToText')}
        </Button>
      </Stack>
    )
  }
  return (
    <>
      <Title title={say('policies.writingOf', { title: policy.title, number: version.number })} />
      <DraftForm version={version} isPlan={policy.kind === 'PLAN'} />
    </>
  )
}
