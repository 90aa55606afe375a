import type { Permission } from '@afterbell/domain/access/permissions'
import type { SvgIconComponent } from '@mui/icons-material'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { AnyResource } from '../data/resource.ts'
import type { WordKey } from '../i18n/use-words.ts'
import type { MenuGroupName } from '../layout/menu.ts'

type Screen = LazyExoticComponent<ComponentType>

/** The pages of a resource; those left out do not exist. */
export interface ResourceScreens {
  readonly definition: AnyResource
  /** Where the menu has its list; a resource without is reached from others only. */
  readonly group?: MenuGroupName
  readonly icon: SvgIconComponent
  readonly list?: Screen
  readonly show?: Screen
  readonly create?: Screen
  readonly edit?: Screen
}

/** A page of a room beside those of its resources, such as a board. */
export interface RoomPage {
  readonly path: string
  readonly screen: Screen
  /** Where the menu has it; a page without is reached from others only. */
  readonly menu?: {
    readonly group: MenuGroupName
    readonly icon: SvgIconComponent
    readonly label: WordKey
    readonly permission: Permission
  }
}

/** What a room adds to the dashboard. */
export interface Room {
  readonly resources: readonly ResourceScreens[]
  readonly pages?: readonly RoomPage[]
}

/** A page that is loaded when it is first opened: the named export of a module. */
export function screen<Name extends string>(
  load: () => Promise<{ readonly [Key in Name]: ComponentType }>,
  name: Name,
): Screen {
  return lazy(async () => ({ default: (await load())[name] }))
}
