import { atMost } from '../finding.ts'
import type { BenchCase } from './case.ts'

export const firstLoad: BenchCase = {
  name: 'first-load',
  run: async () => {
    const { firstLoadKilobytes } = await import('../../apps/admin/tests/first-load.ts')
    return [
      {
        title: 'Dashboard: JavaScript loaded before the first list stands',
        about:
          'The files of the built dashboard that the entry page, the Chinese texts and the list of pupils need, gzip.',
        measured: [],
        verdicts: [atMost('first load', firstLoadKilobytes(), 500, ' kB')],
      },
    ]
  },
}
