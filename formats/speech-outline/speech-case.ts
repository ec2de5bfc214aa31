/** Shape of the case tables beside `speech-outline.test.ts`. */
export interface SpeechCase {
  style: string
  text: string
  /** A line a task: id, kind, title, then @owner +partner ~deadline =target #mechanism, as far as given. */
  tree: string[]
  /** A line a sentence that is neither task nor heading: kind and its first characters. */
  others: string[]
}
