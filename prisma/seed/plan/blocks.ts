import type { StructuredText, TextBlock } from '@afterbell/domain/policies/structured-text'

/** A policy's text, as the database keeps it. */
export type Text = StructuredText

export const heading = (level: 1 | 2 | 3, text: string): TextBlock => ({ type: 'heading', level, text })

export const paragraph = (text: string): TextBlock => ({ type: 'paragraph', text })

export const list = (...items: string[]): TextBlock => ({ type: 'list', ordered: false, items })

export const steps = (...items: string[]): TextBlock => ({ type: 'list', ordered: true, items })

export const table = (header: string[], ...rows: string[][]): TextBlock => ({ type: 'table', header, rows })
