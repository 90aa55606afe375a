/**
 * Of how many persons an account may see phones and roll numbers in full within an hour (reliability.md, F4): a class of 45
 * twice over, as on a day on which a class leaves early. More is a case for an export by the admin, or theft.
 */
export const REVEALS_AN_HOUR = 90
