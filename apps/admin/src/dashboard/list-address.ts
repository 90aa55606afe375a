import type { To } from 'react-router-dom'

/** The address of a list under a filter, as its query form writes it. */
export const listAddress = (resource: string, filter: Readonly<Record<string, unknown>>): To => ({
  pathname: `/${resource}`,
  search: `filter=${encodeURIComponent(JSON.stringify(filter))}`,
})
