/** What stands on a page of a PDF, measured by poppler: lines and words in millimetres from the upper left corner. */
import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { runs } from './needs.ts'

export const hasPoppler = runs('pdftocairo', '-v') && runs('pdftotext', '-v')

/** A straight line along one axis: where it is on the other, and from where to where it runs. */
export interface Line { readonly at: number; readonly from: number; readonly to: number }
export interface Word { readonly text: string; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
export interface Page { readonly vertical: readonly Line[]; readonly horizontal: readonly Line[]; readonly words: readonly Word[]; readonly pictures: number }

const millimetres = (points: number): number => (points * 25.4) / 72

/** One page, from 1. */
export function pageOf(pdf: string, page: number): Page {
  const only = ['-f', String(page), '-l', String(page)]
  const svg = execFileSync('pdftocairo', ['-svg', '-noshrink', '-nocenter', ...only, pdf, '-'], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  const [vertical, horizontal]: [Line[], Line[]] = [[], []]
  for (const [tag, d = ''] of svg.matchAll(/<path [^>]*? d="([^"]*)"[^>]*>/g)) {
    if (!/stroke-width/.test(tag)) continue
    const [a = 1, b = 0, c = 0, e = 1, x0 = 0, y0 = 0] = /matrix\(([^)]*)\)/.exec(tag)?.[1]?.split(',').map(Number) ?? []
    let [start, last]: [number[], number[]] = [[], []]
    for (const [, command, x, y] of d.matchAll(/([MLZ])(?: (-?[\d.e-]+) (-?[\d.e-]+))?/g)) {
      const point = command === 'Z' ? start : [millimetres(a * Number(x) + c * Number(y) + x0), millimetres(b * Number(x) + e * Number(y) + y0)]
      if (command === 'M') start = point
      else segment(last, point, vertical, horizontal)
      last = point
    }
  }
  const boxes = execFileSync('pdftotext', ['-bbox', ...only, pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const words = [...boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(([, left, top, right, bottom, text = '']) => ({
    text, left: millimetres(Number(left)), top: millimetres(Number(top)), right: millimetres(Number(right)), bottom: millimetres(Number(bottom)),
  }))
  return { vertical, horizontal, words, pictures: execFileSync('pdfimages', ['-list', ...only, pdf], { encoding: 'utf8' }).trim().split('\n').length - 2 }
}

function segment([x1 = 0, y1 = 0]: number[], [x2 = 0, y2 = 0]: number[], vertical: Line[], horizontal: Line[]): void {
  if (Math.abs(x1 - x2) < 0.05 && Math.abs(y1 - y2) > 0.5) vertical.push({ at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  else if (Math.abs(y1 - y2) < 0.05 && Math.abs(x1 - x2) > 0.5) horizontal.push({ at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) })
}

export const pagesIn = (pdf: string): number => Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1])

/** All text of a PDF without its white space, in the order in which it was set: cell by cell. */
export const textIn = (pdf: string): string => execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).replace(/\s+/g, '')

/** PDFs of Word files as LibreOffice prints them, into the folder of the files. */
export function officePrint(files: readonly string[], folder: string): void {
  execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(`${folder}/lo-profile`).href}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: 'pipe' })
}
