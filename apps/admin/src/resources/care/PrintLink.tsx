import PrintIcon from '@mui/icons-material/PrintOutlined'
import Button from '@mui/material/Button'
import { useListContext } from 'react-admin'
import { Link } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'
import { printAddress } from './print/print-address.ts'

/** Leads to the sheets of the classes that the list's query finds. */
export function PrintLink() {
  const say = useWords()
  const { filterValues } = useListContext()
  return (
    <Button component={Link} to={printAddress(filterValues)} startIcon={<PrintIcon />}>
      {say('care.print')}
    </Button>
  )
}
