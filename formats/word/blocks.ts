/** A story of a document (its body, a text box, a note): paragraphs and tables in order. */
export type Block = { readonly kind: 'paragraph'; readonly text: string } | { readonly kind: 'table'; readonly rows: readonly TableRow[] }

export type TableRow = readonly TableCell[]

export interface TableCell {
  readonly blocks: readonly Block[]
  /** Columns of the grid that it takes up. */
  readonly span: number
  /** `continue`: part of the cell above it. */
  readonly merge: 'restart' | 'continue' | undefined
}

/** What is in the file and not in the text, counted, so that nobody takes the text for more than it is. */
export interface Left { deleted: number; hidden: number; contents: number; pictures: number; symbols: number; comments: number; embedded: number }
export const nothingLeft = (): Left => ({ deleted: 0, hidden: 0, contents: 0, pictures: 0, symbols: 0, comments: 0, embedded: 0 })

/** One sentence for each kind of thing that was left out. */
export function leftWords(left: Left): string[] {
  return [
    left.deleted > 0 ? `修订中删除的文字 ${left.deleted} 字未读入，插入的已读入` : '',
    left.hidden > 0 ? `隐藏文字 ${left.hidden} 字未读入` : '',
    left.contents > 0 ? `目录 ${left.contents} 行未读入，标题以正文为准` : '',
    left.pictures > 0 ? `图片 ${left.pictures} 幅，其中的文字读不出，请对照原文补入` : '',
    left.symbols > 0 ? `特殊符号 ${left.symbols} 个认不出，已写成“□”，请对照原文更正` : '',
    left.comments > 0 ? `批注 ${left.comments} 条未读入` : '',
    left.embedded > 0 ? `嵌入的其他文件 ${left.embedded} 个未读入` : '',
  ].filter((words) => words !== '')
}
