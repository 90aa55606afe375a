import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Title, useDataProvider } from 'react-admin'
import { Link as RouterLink, useSearchParams } from 'react-router-dom'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { classText } from '../../../i18n/class-name.ts'
import { today } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Permitted } from '../../../layout/Permitted.tsx'
import { FactTable } from '../../../record/FactTable.tsx'
import { useRunVerb } from '../../../record/use-run-verb.ts'
import { DateBar } from '../../timetable/DateBar.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { type Leave, ReadLeaves, WithdrawLeave } from './operations.ts'

/** 请假: who is on leave on a day; whoever is stands as excused on every sheet of it (R57). */
export function LeavesPage() {
  const say = useWords()
  const [params, setParams] = useSearchParams()
  const [adding, setAdding] = useState(false)
  const date = params.get('date') ?? today()
  return (
    <Permitted permission="registers:arrange">
      <Title title={say('registers.leaves.title')} />
      <Stack spacing={2} sx={{ py: 1 }}>
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <DateBar date={date} days={1} onChange={(chosen) => setParams({ date: chosen })} />
          <Button variant="contained" onClick={() => setAdding(true)}>
            {say('registers.leaves.add')}
          </Button>
        </Stack>
        <Card sx={{ p: 1 }}>
          <LeaveTable date={date} />
        </Card>
      </Stack>
      {adding && <LeaveDialog date={date} onClose={() => setAdding(false)} />}
    </Permitted>
  )
}

function LeaveTable({ date }: { readonly date: string }) {
  const say = useWords()
  const run = useRunVerb()
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data = [] } = useQuery({
    queryKey: ['registers', 'leaves', { date }],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadLeaves, { date }, { signal })).pupilLeaves,
  })
  const withdraw = ({ id, updatedAt }: Leave) =>
    void run(WithdrawLeave, { input: { id, expectedUpdatedAt: updatedAt } })
  return (
    <FactTable
      label={say('registers.leaves.title')}
      headings={[
        say('registers.leaves.pupil'),
        say('registers.leaves.class'),
        say('registers.leaves.days'),
        say('registers.leaves.reason'),
        say('registers.leaves.recordedBy'),
        '',
      ]}
      rows={data.map((leave) => ({
        key: leave.id,
        cells: [
          <Link
            key="pupil"
            component={RouterLink}
            to={`/registers/pupil-day?pupil=${leave.pupil.id}&date=${date}`}
            lang="zh-CN"
          >
            {leave.pupil.name}
          </Link>,
          classText(leave.pupil.homeClass.grade.number, leave.pupil.homeClass.number),
          leave.fromDate === leave.toDate ? leave.fromDate : `${leave.fromDate} – ${leave.toDate}`,
          <span key="reason" lang="zh-CN">
            {leave.reason ?? ''}
          </span>,
          <span key="by" lang="zh-CN">
            {leave.recordedByName}
          </span>,
          <Button
            key="withdraw"
            size="small"
            aria-label={say('registers.leaves.withdrawNamed', { name: leave.pupil.name })}
            onClick={() => withdraw(leave)}
          >
            {say('registers.leaves.withdraw')}
          </Button>,
        ],
      }))}
    />
  )
}
