import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { resourceLabel } from '../i18n/labels.ts'
import { FigureCard } from './FigureCard.tsx'
import type { Figure } from './figures.ts'
import { listAddress } from './list-address.ts'

/** Figures that belong together, under a heading. */
export function Figures({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId()
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography id={titleId} variant="h6" component="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box
        component="ul"
        sx={{ p: 0, m: 0, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}
      >
        {children}
      </Box>
    </Box>
  )
}

/** How many a list counts. */
export const useCount = ({ resource, filter }: Figure): number | undefined =>
  useGetList(resource, { pagination: { page: 1, perPage: 1 }, filter }).total

/** A figure that a list counts. */
export function ListFigure({ figure }: { figure: Figure }) {
  const translate = useTranslate()
  const { resource, filter, label } = figure
  return (
    <FigureCard
      label={label ? translate(label) : resourceLabel(translate, resource, 2)}
      value={useCount(figure)}
      to={listAddress(resource, filter)}
    />
  )
}
