import { randomUUID } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { addDays } from '#kernel'
import type { CaseView } from '#server/http/contract'
import { look, today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { sm3 } from '#server/postgres/write/digest'
import { storeFiles } from '#server/postgres/write/files'
import { insertRows } from '#server/postgres/write/rows'
import { writeCaseBundle } from '#formats/case-bundle'
import { loadCase } from '#server/procedures/load'
import { bundleOf } from '#server/procedures/papers/bundle'
import { filesFor } from '#server/procedures/papers/files'
import { viewOf } from '#server/procedures/view'
import type { Bench, Theme } from './harness.ts'

/** The bundle of one appointment of many people, each with 考察材料 and a file of two pages that came with it. */
export const papers: Theme = { name: 'papers', measure }

const many = 200

async function measure({ runtime: { database }, principal, post, once }: Bench): Promise<void> {
  const [day, unit, people] = [today(), randomUUID(), Array.from({ length: many }, () => randomUUID())]
  const register = (id: string) => database.catalogue.register(id)
  const digests: string[] = []
  await act(database, principal, { verb: 'create', reason: '测量', procedure: 'appointment' }, async (writer) => {
    await insertRows(writer, register('unit'), [{ id: unit, values: { name: '测量局', kind: 'government' } }])
    await insertRows(writer, register('person'), people.map((id, i) => ({ id, values: { name: `测量${i + 1}`, sex: '1', birth: '1980-05', growthPlace: '外地' } })))
    await insertRows(writer, register('appointment'), people.map((person) => ({ id: randomUUID(), values: { person, unit, post: '测量局副局长', since: '2015-01-01', category: 'work', kind: 'main', level: '1A41' } })))
    await insertRows(writer, register('completeness'), ['appointment', 'family-member', 'sanction', 'admonition'].map((one) => ({ id: randomUUID(), values: { register: one, statedOn: day, completeTo: addDays(day, 100), statedBy: '测量', basis: '测量', ledger: { rows: 0, act: 0 } } })))
    for (let i = 0; i < many; i += 1) {
      const pdf = await PDFDocument.create()
      for (const page of [1, 2]) pdf.addPage([595, 842]).drawText(`${i}-${page}`, { x: 72, y: 700, size: 24 })
      const bytes = await pdf.save()
      digests.push(sm3(bytes))
      await storeFiles(writer, [{ digest: sm3(bytes), bytes, mediaType: 'application/pdf', name: `${i}.pdf` }])
    }
  })
  let view = await post<CaseView>('/api/procedures/appointment/cases', { title: '测量', items: people.map((person) => ({ person })) })
  const file = (i: number) => ({ file: digests[i] ?? '', name: `${i}.pdf` })
  const step = async (name: string, values: object, each: object | null, materials: object[]): Promise<void> => {
    view = await post<CaseView>(`/api/procedures/appointment/cases/${view.id}/acts`, { base: view.base, act: name, values, ...(each ? { items: view.items.map(({ id }) => ({ id, ...each })) } : {}), materials })
  }
  const before = (days: number): string => addDays(day, -days)
  await step('move', { initiatedOn: before(40), initiatedBy: 'committee', analysis: '空缺', quotaChecked: true, proposalOn: before(40), reportedOn: before(40), consultedOn: before(39), planOn: before(38), plan: '方案' }, { change: 'lateral', level: '1A41', exceptional: false, unit, post: '测量局党组成员', dismissed: '测量局副局长', kind: 'main' }, [{ id: 'plan', ...file(0) }])
  await step('pass', {}, null, [])
  await once(() => `登记考察，${many} 人`, () => step('inspect', { inspectionNoticeOn: before(35), inspectedFrom: before(34), inspectedOn: before(30), inspectors: 3, team: '张、王、李' }, { findings: 'clear', archiveReviewedOn: before(30), archiveResult: 'clear', disciplineOpinionOn: before(30), disciplineResult: 'clear', noPetitions: true, auditRequired: false, integrityOpinionSigned: true, evaluated: 30, favourable: 29, coManaged: false },
    [...people.map((item, i) => ({ id: 'report', item, ...file(i) })), { id: 'discipline', ...file(0) }, { id: 'integrity', ...file(0) }]))
  await step('discuss', { body: '市委', meeting: '常委会', discussedOn: before(25), decisionNumber: '测〔2026〕1号', expected: 9, present: 9, spoke: true }, { votesFor: 9, votesAgainst: 0, deferrals: 0 }, [{ id: 'minutes', ...file(0) }])
  const made = await once(({ bundle }) => `全程纪实卷取数，${many} 人，${bundle.steps.flatMap((s) => s.documents).length} 件文书`, () => look(database, principal, {}, async (at) => {
    const found = await loadCase(at, 'appointment', view.id)
    const bundle = await bundleOf(at, found, await viewOf(at, found), new Date())
    return { bundle, files: await filesFor(at, bundle) }
  }))
  await once(({ pdf, pages }) => `全程纪实卷排版，${pages} 页，${(pdf.length / 1048576).toFixed(1)} MB，进程内存 ${Math.round(process.memoryUsage().rss / 1048576)} MB`, async () => {
    const { pdf } = await writeCaseBundle(made.bundle, made.files)
    return { pdf, pages: (await PDFDocument.load(pdf)).getPageCount() }
  })
}
