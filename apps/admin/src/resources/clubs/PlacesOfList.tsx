import Typography from '@mui/material/Typography'
import { useListContext } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { usePlaces } from './use-places.ts'

/** What the clubs of the list offer altogether, on all of its pages. */
export function PlacesOfList() {
  const say = useWords()
  const { filterValues } = useListContext()
  const places = usePlaces(filterValues)
  return (
    <Typography role="status" sx={{ mr: 1, color: 'text.secondary' }}>
      {places && say('clubs.placesOfList', places)}
    </Typography>
  )
}
