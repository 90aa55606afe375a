import { styled } from '@mui/material/styles'

/** Text for those who hear the page and do not see it. */
export const Spoken = styled('span')({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
})
