import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import { required, TextInput } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { type BureauSchool, ReturnReport } from './operations.ts'
import { useReport } from './use-reports.ts'

interface ReturnDialogProps {
  readonly school: BureauSchool
  readonly month: SchoolMonth
  readonly onClose: () => void
}

/** Returns a school's report with a reason, which the school reads. */
export function ReturnDialog({ school, month, onClose }: ReturnDialogProps) {
  const say = useWords()
  const verb = useVerb()
  const { data } = useReport(month, school.schoolId)
  const report = data?.versions.find(({ state }) => state === 'SIGNED')
  return (
    <VerbDialog
      title={say('reports.returnTitle', { school: school.name, month })}
      submit={say('reports.return')}
      values={{ reason: '' }}
      disabled={!report}
      onSubmit={({ reason }) =>
        verb(
          ReturnReport,
          { input: { id: report?.id ?? '', expectedUpdatedAt: report?.updatedAt ?? '', reason } },
          { done: 'reports.returned', resource: 'schoolReports', ids: [] },
        )
      }
      onClose={onClose}
    >
      <TextInput
        source="reason"
        label={say('reports.reason')}
        validate={required()}
        multiline
        minRows={2}
        helperText={false}
        autoFocus
      />
    </VerbDialog>
  )
}
