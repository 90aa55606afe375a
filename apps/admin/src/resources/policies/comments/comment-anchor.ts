/** The place of a comment on its page. */
export const commentAnchor = (id: string) => `comment-${id}`
