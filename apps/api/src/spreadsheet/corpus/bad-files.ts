import type { BadFile } from './bad-file.ts'
import { bombs } from './bombs.ts'
import { brokenFiles } from './broken-files.ts'
import { hostileWorkbooks } from './hostile-workbooks.ts'

export const badFiles: readonly BadFile[] = [...bombs, ...hostileWorkbooks, ...brokenFiles]
