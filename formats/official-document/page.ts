import { AlignmentType, DocumentGridType, Footer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import type { ISectionPropertiesOptions } from 'docx'
import { charSpace, footerDistance, linePitch, mm, page } from './layout.ts'
import { style } from './styles.ts'

/** The sheet: A4, the margins of the standard, a grid of 22 lines of 28 characters. */
export const sheet: ISectionPropertiesOptions = {
  page: {
    size: { width: page.width, height: page.height },
    margin: {
      top: page.top,
      right: page.right,
      bottom: page.bottom,
      left: page.left,
      header: page.top / 2,
      footer: footerDistance,
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace },
}

/** The same sheet turned: what was its right side is its foot. */
export const landscapeSheet: ISectionPropertiesOptions = {
  page: {
    size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
    margin: { top: page.left, right: page.bottom, bottom: page.right, left: page.top, header: page.left / 2, footer: page.right - mm(7) - 140, gutter: 0 },
  },
}

/** — 1 —: odd pages at the right, even pages at the left, one character (四号) in from the edge. */
export function pageNumbers(): { default: Footer; even: Footer } {
  const footer = (side: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          style: style.pageNumber,
          alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
          indent: { [side]: 280 },
          children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })],
        }),
      ],
    })
  return { default: footer('right'), even: footer('left') }
}
