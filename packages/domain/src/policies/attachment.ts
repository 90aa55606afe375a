/** The largest attachment, in bytes. */
export const LARGEST_ATTACHMENT = 20 * 1024 * 1024

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** What may be attached: how its content begins, and how its name ends. */
const KINDS = [
  { ending: 'pdf', mediaType: 'application/pdf', start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { ending: 'png', mediaType: 'image/png', start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { ending: 'jpg', mediaType: 'image/jpeg', start: [0xff, 0xd8, 0xff] },
  { ending: 'jpeg', mediaType: 'image/jpeg', start: [0xff, 0xd8, 0xff] },
  { ending: 'docx', mediaType: `${OFFICE}.wordprocessingml.document`, start: [0x50, 0x4b, 0x03, 0x04] },
  { ending: 'xlsx', mediaType: `${OFFICE}.spreadsheetml.sheet`, start: [0x50, 0x4b, 0x03, 0x04] },
] as const

/**
 * The media type under which a file may be attached to a policy; undefined when it may not be: by its content and its
 * name together, never by what the sender said.
 */
export function attachmentTypeOf(fileName: string, content: Uint8Array): string | undefined {
  if (content.length === 0 || content.length > LARGEST_ATTACHMENT) return undefined
  const name = fileName.toLowerCase()
  return KINDS.find(
    ({ ending, start }) => name.endsWith(`.${ending}`) && start.every((byte, index) => content[index] === byte),
  )?.mediaType
}
