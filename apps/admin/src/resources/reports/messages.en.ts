import type { reportsZh } from './messages.zh.ts'

export const reportsEn: typeof reportsZh = {
  reports: {
    findings: 'Plan and reality',
    intro: 'What the plan promises, and where the term stands. Every promise is checked by the published plan.',
    term: 'Term',
    noTerm: 'There is no term yet. Add one in the settings first.',
    unpublished: 'This can be checked once the plan of the term is published.',
    states: { MET: 'Kept', OPEN: 'Open', UNKNOWN: 'Cannot be checked' },
    summary: '%{met} promises are kept, %{open} are open, %{unknown} cannot be checked.',
    count: '%{smart_count} finding |||| %{smart_count} findings',
    mend: 'Mend it',
    more: 'Show the other %{smart_count}',
    failed: 'The findings could not be read. Try again.',
    retry: 'Try again',
    print: 'Print',
  },
}
