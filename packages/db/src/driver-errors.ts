export const isSerializationConflict = (_e: unknown): boolean => false
export const isUniqueViolation = (_e: unknown): boolean => false
