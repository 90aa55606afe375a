import { z } from 'zod'
export const venueKinds = ['CLASSROOM', 'SPECIAL_ROOM', 'HALL', 'OUTDOOR'] as const
export const createVenueInput = z.object({
  name: z.string().trim().min(1).max(40),
  kind: z.enum(venueKinds),
  capacity: z.int().min(1).max(2000),
})
export const updateVenueInput = createVenueInput.partial()
