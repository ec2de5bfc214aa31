import { lawOn, type Register } from '#kernel'
import type { BriefView } from '#server/http/contract'
import { find } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'
import { NotFound } from '#server/records/save'
import { factsOf } from '#server/rules/facts'
import { factView, sees, sourcesOf } from '#server/rules/explain'
import { lawFor } from '#server/rules/law'

/**
 * The brief of a subject whom the asker may see. It is reckoned from all facts; a line that rests on what he may not read is
 * withheld, and of a warning he may not read he is not told that there is one.
 */
export async function briefOf(view: View, register: Register, id: string): Promise<BriefView> {
  const row = await find(view, register, id)
  if (!row) throw new NotFound(`没有这条${register.label}，或您无权查看`)
  const briefs = [...view.catalogue.briefs.values()].filter((b) => b.about === register.id)
  const law = await lawFor(view)
  const out: BriefView = { lines: [], warnings: [] }
  for await (const batch of factsOf(view, register, briefs, { ids: [row.id] }, view.asOf)) for (const subject of batch) for (const brief of briefs) {
    const told = brief.tell({ on: view.asOf, law: lawOn(law, view.asOf, ''), facts: subject.of(brief) })
    const all = [...told.lines, ...told.warnings]
    const sources = await sourcesOf(view, all.map(({ text, facts }) => ({ reasons: [{ outcome: 'allow', text, facts }] })))
    const open = (facts: (typeof all)[number]['facts']): boolean => facts.every((used) => sees(view, used, sources))
    for (const { label, text, facts } of told.lines) {
      const seen = open(facts)
      out.lines.push({ label, text: seen ? text : '无权查看', withheld: !seen, facts: seen ? facts.map((used) => factView(view, sources, used)) : [] })
    }
    for (const { text, facts, clause, when } of told.warnings) {
      if (!open(facts)) continue
      const cited = clause === undefined ? null : { ...law.cite(clause, view.asOf), label: law.clause(clause).label, wording: law.clause(clause).text }
      out.warnings.push({ text, when, facts: facts.map((used) => factView(view, sources, used)), citation: cited })
    }
  }
  return out
}
