import type { z } from 'zod'
export const describeInputIssue = (issue: z.core.$ZodIssue, _l: 'zh' | 'en'): string => issue.message
export type InputRule = 'taken' | 'unknown'
