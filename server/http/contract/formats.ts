/** POST /api/plans: a speech or key points, .docx or .txt. `left`: what is in a Word document and not in the text, a sentence each. */
export interface ImportedPlan {
  plan: string
  left: string[]
  /** False when the same text had been taken in before: nothing was written. */
  written: boolean
}
