import PrintIcon from '@mui/icons-material/PrintOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useRecordContext } from 'react-admin'
import { Link } from 'react-router-dom'
import { useMay } from '../../auth/use-session.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ChangeDialog } from './dialogs/ChangeDialog.tsx'
import { MergeDialog } from './dialogs/MergeDialog.tsx'
import type { CareClass } from './operations.ts'
import { printAddress } from './print/print-address.ts'

/** What can be done with a care class as a whole. */
export function CareVerbs() {
  const say = useWords()
  const care = useRecordContext<CareClass>()
  const may = useMay('care:edit')
  const [open, setOpen] = useState<'change' | 'merge' | null>(null)
  if (!care?.term) return null
  const close = () => setOpen(null)
  return (
    <>
      <Button component={Link} to={printAddress({ ids: [care.id] })} startIcon={<PrintIcon />}>
        {say('care.print')}
      </Button>
      {may && care.editable && !care.archivedAt && (
        <>
          <Button variant="outlined" onClick={() => setOpen('merge')}>
            {say('care.merge')}
          </Button>
          <Button variant="contained" onClick={() => setOpen('change')}>
            {say('care.edit')}
          </Button>
        </>
      )}
      {open === 'change' && <ChangeDialog care={care} onClose={close} />}
      {open === 'merge' && <MergeDialog care={care} onClose={close} />}
    </>
  )
}
