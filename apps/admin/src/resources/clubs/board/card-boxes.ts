import { styled } from '@mui/material/styles'

export const CardBox = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'stretch',
  marginBottom: 4,
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: 6,
  backgroundColor: theme.palette.background.paper,
  '&[data-selected="true"]': {
    borderColor: theme.palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
  },
  '&[data-fixed="true"]': { backgroundColor: theme.palette.action.hover },
  '&[data-saving="true"]': { borderStyle: 'dashed' },
  '&[data-dragging="true"]': { boxShadow: theme.shadows[6] },
}))

export const CardHandle = styled('div')(({ theme }) => ({
  display: 'flex',
  flex: 1,
  minWidth: 0,
  minHeight: 36,
  alignItems: 'center',
  gap: 6,
  padding: '3px 2px 3px 8px',
  borderRadius: 6,
  lineHeight: 1.3,
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
  '& .position': {
    minWidth: 18,
    fontSize: '0.8125rem',
    fontVariantNumeric: 'tabular-nums',
    color: theme.palette.text.secondary,
  },
  '& .class': { fontSize: '0.8125rem', whiteSpace: 'nowrap', color: theme.palette.text.secondary },
  '& .badges': { display: 'flex', gap: 2, marginLeft: 'auto', color: theme.palette.text.secondary },
  '& .carried': {
    padding: '0 8px',
    borderRadius: 10,
    backgroundColor: theme.palette.primary.main,
    color: theme.palette.primary.contrastText,
  },
}))

export const CardName = styled('span')({
  fontWeight: 500,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
})

export const MenuDot = styled('button')(({ theme }) => ({
  flex: 'none',
  width: 30,
  padding: 0,
  border: 0,
  borderRadius: 6,
  background: 'none',
  color: theme.palette.text.secondary,
  fontSize: '1.125rem',
  cursor: 'pointer',
  '&:hover': { backgroundColor: theme.palette.action.hover },
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -2 },
  '@media (pointer: coarse)': { width: 44, minHeight: 44 },
}))
