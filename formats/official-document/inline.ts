import { Bookmark, CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun } from 'docx'
import type { ICommentOptions, ParagraphChild } from 'docx'
import { clean } from '#formats/docx'
import type { Run } from './document.ts'
import { style } from './styles.ts'

/** Word allows 40 characters in a bookmark name; ten are kept for the occurrence number and `_`. */
const longestStem = 30

// Quotation marks, dashes and dots exist in both scripts; without the hint Word takes them from the Latin font.
const shared = /[\u00B7\u00D7\u2010-\u2027\u2030-\u205E\u2160-\u2188\u2190-\u21FF\u2460-\u24FF\u25A0-\u26FF]/

/** Text as runs of one look: `\n` becomes a line break. */
export function textRuns(text: string, look: { bold?: boolean; size?: number; highlight?: boolean; style?: string } = {}): TextRun[] {
  return clean(text)
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({
          text: line,
          ...(i > 0 && { break: 1 }),
          ...(look.bold && { bold: true }),
          ...(look.size !== undefined && { size: look.size }),
          ...(look.highlight && { highlight: 'yellow' as const }),
          ...(look.style !== undefined && { style: look.style }),
          ...(shared.test(line) && { font: { hint: 'eastAsia' } }),
        }),
    )
}

/** Turns runs into Word content and keeps what must be written elsewhere in the file: comments and definitions. */
export class Inline {
  readonly comments: ICommentOptions[] = []
  /** Custom properties of the file: bookmark stem → “id：definition”, one for each figure. */
  readonly definitions: { name: string; value: string }[] = []
  readonly #stems = new Map<string, { stem: string; count: number }>()
  readonly #taken = new Set<string>()

  /** The content of one paragraph. */
  runs(runs: readonly Run[]): ParagraphChild[] {
    return runs.flatMap((run) => this.#run(run))
  }

  #run(run: Run): ParagraphChild[] {
    const unbound = run.mark === 'unbound'
    let children: ParagraphChild[] = textRuns(run.text, {
      ...(run.bold && { bold: true }),
      ...(unbound && { highlight: true }),
      ...(run.figure && { style: style.figure }),
    })
    if (run.figure) children = [new Bookmark({ id: this.#bookmarkName(run.figure), children })]
    return run.mark ? this.#commented(children, run.remark ?? '该数字未绑定指标') : children
  }

  #commented(children: ParagraphChild[], remark: string): ParagraphChild[] {
    const id = this.comments.length
    const paragraph = new Paragraph({ style: style.annotation, children: textRuns(remark) })
    this.comments.push({ id, author: '名实', initials: '名实', children: [paragraph] })
    return [
      new CommentRangeStart(id),
      ...children,
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ]
  }

  /** `fig_<id>_<n>`: n counts the occurrences of this figure from 1. */
  #bookmarkName({ id, definition }: { id: string; definition: string }): string {
    const known = this.#stems.get(id)
    if (known) return `${known.stem}_${++known.count}`
    const stem = this.#freeStem(id)
    this.#stems.set(id, { stem, count: 1 })
    this.definitions.push({ name: stem, value: clean(`${id}：${definition}`) })
    return `${stem}_1`
  }

  /** A bookmark name takes letters, digits and `_` only; ids that become alike are told apart by a letter. */
  #freeStem(id: string): string {
    const letters = clean(id).replace(/[^\p{L}\p{N}_]/gu, '_')
    for (let i = 0; ; i++) {
      const suffix = i === 0 ? '' : `x${i}`
      const stem = `fig_${[...letters].slice(0, longestStem - 4 - suffix.length).join('')}${suffix}`
      if (this.#taken.has(stem.toLowerCase())) continue
      this.#taken.add(stem.toLowerCase())
      return stem
    }
  }
}
