import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import type { FileChild } from 'docx'
import { clean, repack } from '#formats/docx'
import type { Block, HeadingLevel as Level, OfficialDocument } from './document.ts'
import { head } from './head.ts'
import { Inline } from './inline.ts'
import { charactersPerLine, textHeight, textWidth } from './layout.ts'
import { landscapeSheet, pageNumbers, sheet } from './page.ts'
import { style, styles } from './styles.ts'
import { table, tableGap } from './table.ts'
import { tail } from './tail.ts'

const headingStyle = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const satisfies Record<Level, string>

/**
 * The longest closing paragraph, in characters, that is kept on one page with the signature, lest the signature
 * stand alone (7.3.5.5). Longer ones are not: LibreOffice would not break them and leave half a page blank.
 */
const longestKept = 5 * charactersPerLine

/** The body, so many twips wide; `followed`: a signature comes next. */
function body(blocks: readonly Block[], inline: Inline, followed: boolean, width: number): FileChild[] {
  return blocks.flatMap((block, i): FileChild[] => {
    const next = blocks[i + 1]
    switch (block.kind) {
      case 'heading': {
        const runs = 'runs' in block ? block.runs : [{ text: block.text }]
        return [new Paragraph({ heading: headingStyle[block.level], widowControl: false, children: inline.runs(runs) })]
      }
      case 'paragraph': {
        const length = block.runs.reduce((sum, run) => sum + run.text.length, 0)
        const keep = followed && next === undefined && length <= longestKept
        return [
          new Paragraph({ style: style.body, widowControl: false, ...(keep && { keepNext: true }), children: inline.runs(block.runs) }),
        ]
      }
      case 'table': {
        const touches = next === undefined || (next.kind === 'table' && !next.caption)
        return [...table(block, width, followed && next === undefined), ...(touches ? [tableGap(followed && next === undefined)] : [])]
      }
    }
  })
}

/**
 * Writes an official document (公文) as .docx in the layout of GB/T 9704-2012; without `issuer`, a report draft.
 *
 * Equal input gives equal bytes. Characters that XML forbids are dropped, a broken surrogate becomes U+FFFD.
 * Each figure is bookmarked `fig_<id>_<n>` and its definition kept as a custom property `fig_<id>`; each unbound
 * number is highlighted and commented. Fonts are named, not embedded.
 * Rejects with OfficialDocumentError (Chinese message) when the document cannot be printed as given.
 */
export async function writeOfficialDocument(doc: OfficialDocument): Promise<Uint8Array> {
  const inline = new Inline()
  const children = [...head(doc), ...body(doc.body, inline, doc.signature !== undefined && !doc.attachments?.length, doc.landscape ? textHeight : textWidth), ...tail(doc)]
  const creator = doc.signature?.unit ?? doc.issuer ?? '名实'
  const file = new Document({
    title: clean(doc.title).replaceAll('\n', ''),
    creator: clean(creator).replaceAll('\n', '、'),
    lastModifiedBy: clean(creator).replaceAll('\n', '、'),
    styles,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true, useFELayout: true },
    ...(inline.comments.length > 0 && { comments: { children: inline.comments } }),
    ...(inline.definitions.length > 0 && { customProperties: inline.definitions }),
    sections: [{ properties: doc.landscape ? landscapeSheet : sheet, footers: pageNumbers(), children }],
  })
  return repack(await Packer.toBuffer(file), doc.signature?.date)
}
