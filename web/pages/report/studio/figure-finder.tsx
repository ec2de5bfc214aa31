import type { ReactNode } from 'react'
import { blanks, type TokenNames } from '#kernel'
import type { Figure } from '#server/http/contract'
import { recorded } from '../../../language/index.ts'
import { isWithheldWhole, separated, useFigures, useLabelMatch } from '#web/kit'

/** What a search can put into the text. */
export interface Insertable { readonly key: string; readonly label: string; readonly value: string; readonly definition: string; readonly token: string }

const told: Readonly<Record<keyof typeof blanks, string>> = {
  asOf: '数据截至哪一天', period: '如 2025年、2025年上半年', year: '四位数字', nextYear: '报告年的下一年', tenant: '市、县名称', wholeYear: '不满一年时写作“报告期内”',
}

/** Figures and words of the report, by their names in its text, that answer to what is typed: 汉字, 全拼 or 首字母. */
export function useInsertables(q: string | null, period: string, names: TokenNames): Insertable[] {
  const matches = useLabelMatch(q !== null)
  const figures = useFigures(period).data ?? []
  if (q === null) return []
  // Inside a name that already has its modifiers the name alone is looked for.
  const wanted = q.split(/[·｜|]/)[0] ?? ''
  const nameOf = (f: Figure): string => names.byId(f.indicator)?.label ?? f.label
  const found = figures.map((f): Insertable => ({ key: f.indicator, label: nameOf(f), value: isWithheldWhole(f) ? '无权查看' : separated(f.text), definition: f.definition, token: recorded(`【${nameOf(f)}】`) }))
  const words = Object.entries(blanks).map(([id, label]): Insertable => ({ key: id, label, value: '报告用语', definition: told[id as keyof typeof blanks], token: recorded(`【${label}】`) }))
  return [...found, ...words].filter((i) => matches(i.label, wanted))
}

/** As many as are seen at once: whoever looks further types one more letter. */
export const mostFound = 7

/** The list of what can be put in; the text box keeps the focus and moves through it. */
export function FigureFinder({ id, found, more, current, onPick }: { id: string; found: readonly Insertable[]; more: number; current: number; onPick(item: Insertable): void }): ReactNode {
  if (found.length === 0) return <p className="studio-finder-empty" role="status">没有名称相符的指标。换个字查找，或按 Esc 照原样输入</p>
  return (
    <>
      <ul id={id} role="listbox" aria-label="可插入的数字" className="studio-finder">
        {found.map((item, i) => (
          <li key={item.key} id={`${id}-${i}`} role="option" aria-selected={i === current} onMouseDown={(e) => { e.preventDefault(); onPick(item) }}>
            <b>{item.label}</b><span className="num">{item.value}</span><span className="studio-finder-note">{item.definition}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="studio-finder-empty" role="status">还有 {more} 项，再输入几个字缩小范围</p>}
    </>
  )
}
