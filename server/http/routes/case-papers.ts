import type { FastifyInstance } from 'fastify'
import { writeCaseBundle } from '#formats/case-bundle'
import { writeOfficialDocument, writeOfficialPdf } from '#formats/official-document'
import { casesOf } from '#kernel'
import { logPrinting } from '#server/exchange/access-log'
import { isRowId } from '#server/postgres/read/list'
import { look, type View } from '#server/postgres/read/view'
import { bundleOf } from '#server/procedures/papers/bundle'
import { declaredDocument, documentOf } from '#server/procedures/papers/document'
import { filesFor } from '#server/procedures/papers/files'
import { wordingAfter } from '#server/procedures/papers/wording'
import { loadCase } from '#server/procedures/load'
import { viewOf } from '#server/procedures/view'
import type { CaseView } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { paramOf } from '../query.ts'
import { attach } from './exchange.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The papers of a case, to whoever sees it, with what he sees of it: `documents/<id>.docx|pdf`, the document of a step, and
 * `bundle.pdf`, the whole record as one indexed file. Both are recorded as readings of those whom the case carries.
 */
export function casePaperRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  const fonts = house.fonts === undefined ? [] : [house.fonts]
  const caseOf = async (view: View, family: string, id: string) => {
    if (!isRowId(id)) throw new HttpProblem(404, '没有这个案件，或者您无权查看')
    const found = await loadCase(view, family, id)
    return { found, seen: await viewOf(view, found) }
  }

  app.get('/api/procedures/:procedure/cases/:id/documents/:file', async (request, reply) => {
    const [family, file] = [paramOf(request, 'procedure'), paramOf(request, 'file')]
    const [, asked = '', format] = /^(.+)\.(docx|pdf)$/.exec(file) ?? []
    const made = await look(database, principalOf(request), {}, async (view) => {
      const { found, seen } = await caseOf(view, family, paramOf(request, 'id'))
      const step = seen.steps.find((s) => s.documents.some((d) => d.id === asked))
      const document = step?.documents.find((d) => d.id === asked)
      const declared = step && declaredDocument(found, step.act, asked.split('.')[1] ?? '')
      if (!step || !document || !declared || !format) throw new HttpProblem(404, '没有这份文书，或您无权查看')
      const wording = await wordingAfter(view, found, step.sequence)
      const about = document.item === null ? undefined : wording.items.find((i) => i.subject === document.item)
      const name = `${document.label}${about ? `（${about.name}）` : ''}`
      await logPrinting(view, casesOf(family), seen.id, peopleOf(view, seen).filter((one) => document.item === null || one === document.item), `${seen.number} ${name}`)
      return { name, document: documentOf(declared, wording, step.on, about) }
    })
    if (format === 'docx') return attach(reply, fileName(made.name, 'docx'), word).send(Buffer.from(await writeOfficialDocument(made.document)))
    return attach(reply, fileName(made.name, 'pdf'), 'application/pdf').send(Buffer.from((await writeOfficialPdf(made.document, fonts)).pdf))
  })

  app.get('/api/procedures/:procedure/cases/:id/bundle.pdf', async (request, reply) => {
    const family = paramOf(request, 'procedure')
    const made = await look(database, principalOf(request), {}, async (view) => {
      const { found, seen } = await caseOf(view, family, paramOf(request, 'id'))
      const bundle = await bundleOf(view, found, seen, new Date())
      await logPrinting(view, casesOf(family), seen.id, peopleOf(view, seen), `${seen.number} 全程纪实`)
      return { bundle, files: await filesFor(view, bundle) }
    })
    const { pdf } = await writeCaseBundle(made.bundle, made.files, fonts)
    return attach(reply, fileName(`${made.bundle.number}全程纪实`, 'pdf'), 'application/pdf').send(Buffer.from(pdf))
  })
}

/** Those whom the case carries, where they are people. */
const peopleOf = (view: View, { info: { items: declared }, items }: CaseView): string[] => (declared && view.catalogue.register(declared.register).about === 'subject' ? items.map((i) => i.subject) : [])

/** A name that Windows takes as well. */
const fileName = (name: string, ending: 'docx' | 'pdf'): string => `${name.replace(/[\\/:*?"<>|\n\r\t]/g, '')}.${ending}`
