/** Where a version is read. */
export const versionPath = (policyId: string, versionId: string) => `/policies/${policyId}/versions/${versionId}`

/** Where a draft is written. */
export const draftPath = (policyId: string, versionId: string) => `${versionPath(policyId, versionId)}/edit`

/** Where two versions are compared. */
export const differencePath = (policyId: string, fromId: string, toId: string) =>
  `/policies/${policyId}/difference/${fromId}/${toId}`
