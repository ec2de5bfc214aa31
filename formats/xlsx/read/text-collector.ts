import { WorkbookProblem } from '../problem.ts'
import { type TokenKind, unescapeXml } from '#formats/package'
import { fromExcelText } from '../xml/text.ts'

/**
 * Joins the <t> runs of a rich text (`<si>`, `<is>`, comment `<text>`),
 * leaving out phonetic guides (<rPh>), which repeat the text as a reading aid.
 */
export class TextCollector {
  readonly #max: number
  #text = ''
  #inText = false
  #inPhonetic = false

  constructor(max: number) {
    this.#max = max
  }

  token(kind: TokenKind, raw: string, name: string): void {
    if (kind === 'text') {
      if (this.#inText) this.#add(raw.includes('&') || raw.includes('\r') ? unescapeXml(raw) : raw)
    } else if (kind === 'cdata') {
      if (this.#inText) this.#add(raw.slice(9, -3))
    } else if (name === 't') this.#inText = kind === 'open' && !this.#inPhonetic
    else if (name === 'rPh') this.#inPhonetic = kind === 'open'
  }

  /** The text so far, `_xHHHH_` escapes resolved; starts anew. */
  take(): string {
    const text = fromExcelText(this.takeRaw())
    if (text.length > this.#max) throw tooLong(this.#max)
    return text
  }

  /** The text with its `_xHHHH_` escapes left in: these may stand for half a surrogate pair, which UTF-8 cannot hold. */
  takeRaw(): string {
    const text = this.#text
    this.#text = ''
    this.#inText = false
    this.#inPhonetic = false
    return text
  }

  #add(text: string): void {
    this.#text += text
    // A `_xHHHH_` escape spends seven letters on one character.
    if (this.#text.length > this.#max * 7) throw tooLong(this.#max)
  }
}

export const tooLong = (max: number): WorkbookProblem =>
  new WorkbookProblem('too-long-text', `单元格文字超过 ${max} 个字符`, '请删减后再上传')
