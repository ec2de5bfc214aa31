/**
 * Where everything stands on the two sheets of the 干部任免审批表, in millimetres: one statement from which the Word file, the
 * PDF and the tests are made. Rows run from the top; a cell counts the columns and rows it spans.
 */

/** 2015: as printed before 2025. 2025: 到龄时间 in the third row, 健康状况 moved into the fourth. */
export type Layout = '2015' | '2025'

/** What a cell shows: a printed label, a value of the form by its key, the photograph. */
export type Content =
  | { readonly label: string; readonly upright?: boolean }
  | { readonly value: string; readonly text?: 'box' | 'resume' | 'date' | 'seal' }
  | { readonly photo: true }

export interface Cell { readonly columns: number; readonly rows?: number; readonly content: Content; /** Sides without a line. */ readonly open?: readonly ('top' | 'bottom')[] }
export interface Row { readonly height: number; readonly cells: readonly Cell[] }
export interface Sheet { readonly top: number; readonly left: number; readonly columns: readonly number[]; readonly rows: readonly Row[] }

/** Type sizes in points, from the body's own down; the last is the smallest that is still read. */
export const points = [14, 12, 11, 10.5, 10, 9, 8, 7.5, 7, 6.5, 6, 5.5] as const
export const bodyPoints = points[0]
export const smallestPoints = 5.5
/** Height of a line in its type size. */
export const pitch = 1.15
/** What a cell keeps free inside its lines, left and right, above and below; lines carry what they need themselves. */
export function insetOf(content: Content): { x: number; y: number } {
  const text = 'value' in content ? content.text : undefined
  return text === 'resume' ? { x: 1.2, y: 1 } : { x: text === undefined ? 0.5 : 0.8, y: text === 'seal' ? 1.5 : 0 }
}
export const title = { text: '干 部 任 免 审 批 表', points: 24, height: 12, after: 3 } as const
export const paper = { width: 210, height: 297 } as const
/** Periods of the résumé stand in 18 half-width columns, what they say behind them; the fonts that stand in for 宋体 need half a character more. */
export const resumeIndent = 9.5

const label = (text: string, columns = 1, rows = 1): Cell => ({ columns, rows, content: { label: text } })
const upright = (text: string, columns = 1, rows = 1): Cell => ({ columns, rows, content: { label: text, upright: true } })
const value = (key: string, columns = 1, rows = 1): Cell => ({ columns, rows, content: { value: key } })
const box = (key: string, columns: number, text: 'box' | 'resume' = 'box'): Cell => ({ columns, content: { value: key, text } })
const photo: Cell = { columns: 1, rows: 4, content: { photo: true } }

const third: Record<Layout, readonly Cell[]> = {
  2015: [label('入 党\n时 间', 2), value('partyJoined'), label('参加工\n作时间'), value('workStarted'), label('健康状况'), value('health')],
  2025: [label('入 党\n时 间', 2), value('partyJoined'), label('参加工\n作时间'), value('workStarted'), label('到龄时间'), value('retirementMonth')],
}
const fourth: Record<Layout, readonly Cell[]> = {
  2015: [label('专业技\n术职务', 2), value('professionalTitle', 2), label('熟悉专业\n有何专长'), value('expertise', 2)],
  2025: [label('健 康\n状 况', 2), value('health'), label('专业技\n术职务'), value('professionalTitle'), label('熟悉专业\n有何专长'), value('expertise')],
}

export function firstSheet(layout: Layout): Sheet {
  return {
    top: 11.1, left: 22, columns: [13.8, 4.2, 23, 18.8, 23, 23.2, 23.5, 36.3],
    rows: [
      { height: 12.5, cells: [label('姓 名', 2), value('name'), label('性 别'), value('sex'), label('出生年月\n（岁）'), value('birth'), photo] },
      { height: 12.2, cells: [label('民 族', 2), value('ethnicity'), label('籍 贯'), value('nativePlace'), label('出 生 地'), value('birthplace')] },
      { height: 12, cells: third[layout] },
      { height: 12.5, cells: fourth[layout] },
      { height: 6.1, cells: [label('学 历\n学 位', 2, 4), label('全日制\n教 育', 1, 2), value('fullTime', 2, 2), label('毕业院校\n系及专业', 1, 2), value('fullTimeSchool', 2, 2)] },
      { height: 6.1, cells: [] },
      { height: 6.1, cells: [label('在 职\n教 育', 1, 2), value('inService', 2, 2), label('毕业院校\n系及专业', 1, 2), value('inServiceSchool', 2, 2)] },
      { height: 6.1, cells: [] },
      { height: 12.5, cells: [label('现 任 职 务', 3), box('currentPost', 5)] },
      { height: 12.5, cells: [label('拟 任 职 务', 3), box('proposedPost', 5)] },
      { height: 12.5, cells: [label('拟 免 职 务', 3), box('dismissedPost', 5)] },
      { height: 125.8, cells: [upright('简历'), box('resume', 7, 'resume')] },
    ],
  }
}

/** Family members have seven rows; more of them share the same height, as far as that can be read. */
export const familyRows = { usual: 7, most: 14, height: 12.3 } as const
export const familyColumns = ['relation', 'name', 'age', 'political', 'work'] as const
const familyLabels: Record<(typeof familyColumns)[number], string> = { relation: '称 谓', name: '姓 名', age: '年\n龄', political: '政 治\n面 貌', work: '工 作 单 位 及 职 务' }
/** Widths of the family's columns, between the label and the right edge. The last is shared by two cells further down. */
export const familyWidths = [19.3, 22.5, 10.1, 17.8, 83.4] as const
/** The first sheet's width less the family's columns. */
const labels = 12.7

/** The second sheet, with as many rows for the family as are asked for. */
export function secondSheet(family: number): Sheet {
  const rows = Math.max(familyRows.usual, Math.min(family, familyRows.most))
  const height = (familyRows.usual * familyRows.height) / rows
  const [relation, name, age, political, work] = familyWidths
  const wide = 6
  return {
    top: 27.8, left: 22.5, columns: [labels, relation, name, age, political, labels, work - labels],
    rows: [
      { height: 25, cells: [upright('奖惩情况'), box('rewards', wide)] },
      { height: 18, cells: [label('年度\n考核\n结果'), box('assessments', wide)] },
      { height: 24, cells: [upright('任免理由'), box('reason', wide)] },
      { height: 11.4, cells: [upright('家庭主要成员及重要社会关系', 1, rows + 1), ...familyColumns.map((c) => label(familyLabels[c], c === 'work' ? 2 : 1))] },
      ...Array.from({ length: rows }, (_, i) => ({ height, cells: familyColumns.map((c): Cell => (c === 'work' ? box(`family.${i}.${c}`, 2) : value(`family.${i}.${c}`))) })),
      { height: 23.5, cells: [label('呈报\n单位', 1, 2), { columns: wide, content: { value: 'reportingUnit' }, open: ['bottom'] }] },
      { height: 13, cells: [{ columns: wide, content: { value: 'reportedOn', text: 'date' }, open: ['top'] }] },
      { height: 35.6, cells: [label('审批\n机关\n意见'), { columns: 4, content: { value: 'approval', text: 'seal' } }, label('行政\n机关\n任免\n意见'), { columns: 1, content: { value: 'appointing', text: 'seal' } }] },
    ],
  }
}

/** A cell where it stands: millimetres from the upper left corner of the sheet's table. */
export interface Placed { readonly cell: Cell; readonly row: number; readonly column: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** Every cell with its place; columns that a cell above reaches into are passed over. */
export function placed({ columns, rows }: Sheet): Placed[] {
  const taken = rows.map(() => new Set<number>())
  return rows.flatMap(({ cells }, row) => {
    let column = 0
    return cells.map((cell): Placed => {
      while (taken[row]?.has(column)) column += 1
      const at = column
      const down = cell.rows ?? 1
      for (let r = row; r < row + down; r++) for (let c = at; c < at + cell.columns; c++) taken[r]?.add(c)
      column += cell.columns
      return {
        cell, row, column: at, x: sum(columns.slice(0, at)), y: sum(rows.slice(0, row).map((r) => r.height)),
        width: sum(columns.slice(at, at + cell.columns)), height: sum(rows.slice(row, row + down).map((r) => r.height)),
      }
    })
  })
}
