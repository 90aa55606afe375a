/** The same words in each language of the product. */
export interface Sentence {
  readonly zh: string
  readonly en: string
}
