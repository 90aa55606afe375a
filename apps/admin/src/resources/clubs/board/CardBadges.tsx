import type { SvgIconComponent } from '@mui/icons-material'
import CareIcon from '@mui/icons-material/MedicalServicesOutlined'
import OfferIcon from '@mui/icons-material/NotificationsActiveOutlined'
import PinIcon from '@mui/icons-material/PushPinOutlined'
import ClashIcon from '@mui/icons-material/RunningWithErrors'
import SavingIcon from '@mui/icons-material/Sync'
import { useWords } from '../../../i18n/use-words.ts'
import type { Place, Unplaced } from './operations.ts'

interface CardBadgesProps {
  readonly pupil: Unplaced
  readonly place: Place | null
  readonly saving: boolean
}

/** What is to be known of a card at a glance: an icon each, named for those who do not see it. */
export function CardBadges({ pupil, place, saving }: CardBadgesProps) {
  const say = useWords()
  const badges: readonly (readonly [boolean | undefined, SvgIconComponent, string])[] = [
    [saving, SavingIcon, say('board.saving')],
    [place?.pinned, PinIcon, say('board.pinned')],
    [place?.clash, ClashIcon, say('board.clash')],
    [Boolean(place?.offeredAt), OfferIcon, say('board.offered')],
    [pupil.hasCareNote, CareIcon, say('board.careNote')],
  ]
  const shown = badges.filter(([holds]) => holds)
  if (shown.length === 0) return null
  return (
    <span className="badges">
      {shown.map(([, Icon, name]) => (
        <Icon key={name} titleAccess={name} sx={{ fontSize: 18 }} />
      ))}
    </span>
  )
}
