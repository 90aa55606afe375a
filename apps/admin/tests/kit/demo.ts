/** The password of all accounts of the demo school in these tests. */
export const demoPassword = 'a demo password of these tests'

/** The accounts of the demo school. */
export type DemoAccount = 'admin' | 'office' | 'lead3' | 'lead5' | 'teacher' | 'bureau'
