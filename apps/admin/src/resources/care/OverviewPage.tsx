import ProposalIcon from '@mui/icons-material/AutoAwesomeMotionOutlined'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { Title, useDataProvider } from 'react-admin'
import { Link } from 'react-router-dom'
import { useMay } from '../../auth/use-session.ts'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Permitted } from '../../layout/Permitted.tsx'
import { useChanges } from '../../live/use-changes.ts'
import { useOpenTerm } from '../timetable/use-timetable.ts'
import { OverviewTable } from './OverviewTable.tsx'
import { ReadCareOverview } from './operations.ts'

/** 托管总览: by grade and weekday how many classes and pupils there are, and who has no class yet (R01, R20). */
export function OverviewPage() {
  const say = useWords()
  const term = useOpenTerm()
  return (
    <Permitted permission="care:read">
      <Title title={say('care.overview')} />
      {term === null && <Typography sx={{ p: 2 }}>{say('timetable.noTerm')}</Typography>}
      {term && <Overview termId={term.id} />}
    </Permitted>
  )
}

const shown = new Set(['careClasses', 'applications', 'pupils', '*'])

function Overview({ termId }: { readonly termId: string }) {
  const say = useWords()
  const mayForm = useMay('care:edit')
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data, isError, refetch } = useQuery({
    queryKey: ['careClasses', 'overview', termId],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadCareOverview, { termId }, { signal })).careOverview,
  })
  useChanges((changes) => {
    if (changes.some(({ resource }) => shown.has(resource))) void refetch()
  })
  const sum = (of: 'classes' | 'applied' | 'missing') => data?.reduce((total, cell) => total + cell[of], 0) ?? 0
  return (
    <Stack spacing={2} sx={{ py: 2 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {mayForm && (
          <Button component={Link} to="/care/propose" variant="contained" startIcon={<ProposalIcon />}>
            {say('care.propose')}
          </Button>
        )}
        <Button component={Link} to="/timetable/staffing" variant="outlined">
          {say('care.toStaffing')}
        </Button>
        <Button component={Link} to="/care/print" startIcon={<PrintIcon />}>
          {say('care.print')}
        </Button>
      </Stack>
      {isError && (
        <Alert severity="error" action={<Button onClick={() => void refetch()}>{say('board.retry')}</Button>}>
          {say('board.failed')}
        </Alert>
      )}
      {data && (
        <>
          {sum('missing') > 0 ? (
            <Alert severity="warning">{say('care.missing', { smart_count: sum('missing') })}</Alert>
          ) : (
            <Alert severity="success">
              {say('care.allServed', { applied: sum('applied'), classes: sum('classes') })}
            </Alert>
          )}
          <OverviewTable termId={termId} cells={data} />
        </>
      )}
    </Stack>
  )
}
