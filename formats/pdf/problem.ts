/** A PDF that cannot be made; the message is a Chinese sentence that says how to repair it. */
export class PdfProblem extends Error {
  override readonly name = 'PdfProblem'
}
