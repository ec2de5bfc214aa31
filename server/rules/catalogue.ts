import { clauses, legalDocuments } from '#basis'
import { scope, titleOf, type Clause, type Law } from '#kernel'
import type { ClauseView, ConfirmationView, RulesView } from '#server/http/contract'
import { namesOf, type Names } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { confirmationsOf, lawFor, type Confirmed } from './law.ts'

/** Every clause by document, in the order of the catalogue, with what has been confirmed and the rules that carry it out. */
export async function rulesView(view: View): Promise<RulesView> {
  const law = await lawFor(view)
  const confirmed = await confirmationsOf(view)
  const names = await namesOf(view, view.catalogue.register('documents'), confirmed.flatMap((c) => c.document ?? []))
  const documents = legalDocuments.map((d) => ({
    id: d.id, title: d.title, cited: titleOf(d), issuer: d.issuer, number: d.number ?? null, issuedOn: d.issuedOn ?? null, from: d.from, to: d.to ?? null, checkedOn: d.checkedOn,
    clauses: clauses.filter((c) => c.document === d.id).map((c) => clauseView(view, law, c, confirmed.filter((x) => x.clause === c.id), names)),
  }))
  return { asOf: view.asOf, documents: documents.filter((d) => d.clauses.length > 0), mayConfirm: scope(view.principal, view.catalogue.register('rule-confirmations'), 'write').rows !== 'none' }
}

function clauseView(view: View, law: Law, clause: Clause, confirmed: readonly Confirmed[], names: Names): ClauseView {
  const on = view.asOf
  const { text, confirmed: own } = law.cite(clause.id, on)
  const inForce = law.inForce(clause.id, on)
  return {
    id: clause.id, label: clause.label, text: clause.text, exceptions: clause.exceptions ?? null, article: clause.articleVerified && clause.status === 'V' ? clause.article ?? null : null,
    status: clause.status, strength: clause.strength, inForce, by: !inForce ? null : own ? 'confirmation' : 'catalogue', citation: text,
    parameters: Object.entries(clause.parameters ?? {}).map(([name, p]) => ({ name, label: p.label, unit: p.unit, value: law.number(clause.id, name, on), values: p.values.map((v) => ({ ...v })) })),
    rules: [...view.catalogue.rules.values()].filter((r) => r.clauses.includes(clause.id)).map((r) => ({
      id: r.id, label: r.label, first: r.clauses[0] === clause.id, about: r.about, questions: r.questions.flatMap((q) => { const label = view.catalogue.questions.get(q)?.label; return label === undefined ? [] : [{ id: q, label }] }),
    })),
    confirmations: confirmed.map((c) => confirmationView(clause, c, names)),
  }
}

function confirmationView(clause: Clause, c: Confirmed, names: Names): ConfirmationView {
  return {
    id: c.row, from: c.from, to: c.to, text: c.text, source: c.source, issuedOn: c.issuedOn, confirmedBy: c.confirmedBy, confirmedOn: c.confirmedOn, act: c.version,
    parameters: Object.entries(c.parameters).map(([name, value]) => ({ name, label: clause.parameters?.[name]?.label ?? name, unit: clause.parameters?.[name]?.unit ?? '', value })),
    document: c.document === null ? null : { id: c.document, title: names.get(c.document)?.title ?? '' },
  }
}
