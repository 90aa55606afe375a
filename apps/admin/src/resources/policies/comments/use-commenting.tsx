import { isPolicyOpenToComments } from '@afterbell/domain/policies/lifecycle'
import { createContext, type ReactNode, use, useState } from 'react'
import type { Comment, Version } from '../operations.ts'
import { usePolicy } from '../use-policy.ts'
import { useComments } from '../use-version.ts'
import { CommentDialog } from './CommentDialog.tsx'

interface Commenting {
  /** The comments on the version that the viewer may read. */
  readonly comments: readonly Comment[]
  /** Begins a comment on a block, or on the whole; null for who cannot comment now. */
  readonly begin: ((block: number | null) => void) | null
}

const CommentingContext = createContext<Commenting>({ comments: [], begin: null })

/** The comments on the version at hand, for its text and for their own section. */
export const useCommenting = (): Commenting => use(CommentingContext)

/** Reads the comments once for all who show them, and holds the dialog in which one is made. */
export function CommentingProvider({ version, children }: { version: Version; children: ReactNode }) {
  const { archivedAt } = usePolicy()
  const comments = useComments(version.id)
  const [about, setAbout] = useState<{ readonly block: number | null } | null>(null)
  const isAsked = isPolicyOpenToComments(version.state) && version.commentingGroups.length > 0 && !archivedAt
  const begin = isAsked ? (block: number | null) => setAbout({ block }) : null
  return (
    <CommentingContext value={{ comments, begin }}>
      {children}
      {about && <CommentDialog version={version} block={about.block} onClose={() => setAbout(null)} />}
    </CommentingContext>
  )
}
