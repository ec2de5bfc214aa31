import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { addMonths, isDay, type Given, type Question } from '#kernel'
import { answers, readGiven } from '#server/rules/answers'
import { casesView } from '#server/rules/cases'
import { rulesView } from '#server/rules/catalogue'
import { completenessView } from '#server/rules/completeness-view'
import { stateComplete } from '#server/rules/completeness'
import { confirmClause, withdrawConfirmation } from '#server/rules/confirm'
import { offRules } from '#server/rules/explain'
import { keptBehind, questionNamed, refuseKept, rulesOf } from '#server/rules/judge'
import { lawFor } from '#server/rules/law'
import { outlookGroups, outlookList, outlookView, writeOutlook, type OutlookAsked } from '#server/rules/outlook-view'
import { logExport } from '#server/exchange/access-log'
import { isRowId } from '#server/postgres/read/list'
import { look, type View } from '#server/postgres/read/view'
import type { AnswerView, CompletenessView, OutlookList, OutlookUnit, OutlookView, QuestionMeta, RuleCasesView, RulesView } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { principalOf, type House } from '../house.ts'
import { filterQuery, momentQuery, numberQuery, paramOf, queryOf, registerParam, type Query } from '../query.ts'
import { sendFile, xlsx } from './exchange.ts'

const line = (max: number, what: string) => z.string({ error: `请填写${what}` }).trim().min(1, `请填写${what}`).max(max, `${what}不超过 ${max} 字`).transform((text) => text.replaceAll('\0', ''))
const day = z.string().refine(isDay, '日期请写成 2026-01-31')
const rowId = z.uuid({ error: '所选的记录不对，请重新选择' })
const confirm = z.object({
  clause: z.string().max(40), from: day, to: day.nullish(), text: line(4000, '确认的条文'), parameters: z.record(z.string().max(60), z.number({ error: '数值须填数字' })).optional(),
  source: line(200, '依据文件'), issuedOn: day.nullish(), document: rowId.nullish(), reason: line(500, '事由'),
})
const withdraw = z.object({ on: day.nullish(), reason: line(500, '事由') })
const state = z.object({ register: z.string().max(60), unit: rowId.nullish(), person: rowId.nullish(), completeTo: day, basis: line(1000, '依据'), document: rowId.nullish(), reason: line(500, '事由') })

/** Law, confirmations, completeness, and what the rules answer. */
export function ruleRoutes(app: FastifyInstance, { database }: House): void {
  app.get('/api/rules', async (request): Promise<RulesView> => look(database, principalOf(request), momentQuery(queryOf(request)), rulesView))
  app.get('/api/rules/:rule/cases', async (request): Promise<RuleCasesView> => look(database, principalOf(request), {}, (view) => casesView(view, paramOf(request, 'rule'))))
  app.post('/api/rules/confirm', async (request, reply) => {
    const { reason, to = null, issuedOn = null, document = null, parameters = {}, ...rest } = confirm.parse(request.body)
    const id = await confirmClause(database, principalOf(request), { ...rest, to, issuedOn, document, parameters }, reason)
    return reply.code(201).send({ id })
  })
  app.post('/api/rules/confirmations/:id/withdraw', async (request) => {
    const { on = null, reason } = withdraw.parse(request.body)
    await withdrawConfirmation(database, principalOf(request), paramOf(request, 'id'), on, reason)
    return {}
  })
  app.get('/api/completeness', async (request): Promise<CompletenessView> => look(database, principalOf(request), momentQuery(queryOf(request)), completenessView))
  app.post('/api/completeness', async (request, reply) => {
    const { reason, unit = null, person = null, document = null, ...rest } = state.parse(request.body)
    const id = await stateComplete(database, principalOf(request), { ...rest, unit, person, document }, reason)
    return reply.code(201).send({ id })
  })
  app.get('/api/questions', async (request): Promise<QuestionMeta[]> => look(database, principalOf(request), momentQuery(queryOf(request)), questionList))
  app.get('/api/questions/:question/:subject', async (request): Promise<AnswerView> => {
    const query = queryOf(request)
    const [answer] = await look(database, principalOf(request), momentQuery(query), (view) => {
      const question = questionNamed(view, paramOf(request, 'question'))
      refuseKept(view, question)
      return answers(view, [question], paramOf(request, 'subject'), onQuery(view, query), givenQuery(view, question, query))
    })
    if (!answer) throw new HttpProblem(404, '没有这条记录，或您无权查看')
    return answer
  })
  app.get('/api/judgements/:register/:subject', async (request): Promise<AnswerView[]> => {
    const query = queryOf(request)
    const register = registerParam(database.catalogue, request)
    return look(database, principalOf(request), momentQuery(query), (view) => answers(view, [...view.catalogue.questions.values()].filter((q) => q.about === register.id && keptBehind(view, q).length === 0), paramOf(request, 'subject'), onQuery(view, query), {}))
  })
}

/** A whole city over years. */
export function outlookRoutes(app: FastifyInstance, { database }: House): void {
  const about = database.catalogue.register('person')
  const asked = (view: View, query: Query): OutlookAsked => {
    const years = numberQuery(query, 'years', 5, 10)
    const filter = filterQuery(database.catalogue, view.principal, about, query)
    const unit = query['unit'] ?? null
    const at = query['at'] === 'none' ? '' : query['at'] ?? null
    for (const id of [unit, at]) if (id !== null && id !== '' && !isRowId(id)) throw new HttpProblem(400, '所选的单位不对，请重新选择')
    return { database, until: addMonths(view.asOf, years * 12), where: filter ?? null, unit, at }
  }
  const bucket = (query: Query): string => {
    const value = query['bucket'] ?? 'now'
    if (!/^(now\??|never|\d{4}(-\d{2})?\??)$/.test(value)) throw new HttpProblem(400, `没有“${value.slice(0, 20)}”这一格`)
    return value
  }
  app.get('/api/outlook', async (request): Promise<OutlookView> => {
    const query = queryOf(request)
    return look(database, principalOf(request), momentQuery(query), (view) => outlookView(view, about, asked(view, query)))
  })
  app.get('/api/outlook/:question', async (request): Promise<OutlookList> => {
    const query = queryOf(request)
    return look(database, principalOf(request), momentQuery(query), (view) => {
      const question = questionNamed(view, paramOf(request, 'question'))
      return outlookList(view, about, question.id, bucket(query), { ...asked(view, query), limit: numberQuery(query, 'limit', 50, 500), offset: numberQuery(query, 'offset', 0, 2_000_000) })
    })
  })
  app.get('/api/outlook/:question/units', async (request): Promise<OutlookUnit[]> => {
    const query = queryOf(request)
    return look(database, principalOf(request), momentQuery(query), (view) => outlookGroups(view, about, questionNamed(view, paramOf(request, 'question')).id, asked(view, query)))
  })
  app.get('/api/outlook/:question/list.xlsx', async (request, reply) => {
    const query = queryOf(request)
    const principal = principalOf(request)
    return sendFile(reply, '五年展望名单.xlsx', xlsx, (path) => look(database, principal, momentQuery(query), async (view) => {
      const rows = await writeOutlook(view, about, questionNamed(view, paramOf(request, 'question')).id, bucket(query), asked(view, query), path)
      await logExport(view.connection, principal, about, '导出五年展望名单', rows, query['purpose'])
    }))
  })
}

async function questionList(view: View): Promise<QuestionMeta[]> {
  const law = await lawFor(view)
  return [...view.catalogue.questions.values()].filter((q) => keptBehind(view, q).length === 0).map((q) => ({
    id: q.id, label: q.label, about: q.about, rules: rulesOf(view, q).length, off: offRules(law, rulesOf(view, q), view.asOf).length,
    given: Object.entries(q.given).map(([name, field]) => ({ name, label: field.label, type: field.type, optional: field.optional === true, ...(field.type === 'code' ? { choices: view.catalogue.codeSet(field).items.map(({ code, label: term }) => ({ code, label: term })) } : {}), ...(field.type === 'reference' ? { register: field.register } : {}) })),
  }))
}

function onQuery(view: View, query: Query): string {
  const on = query['on'] ?? view.asOf
  if (!isDay(on)) throw new HttpProblem(400, `日期“${on.slice(0, 20)}”请写成 2026-01-31`)
  return on
}

/** What is told with a question: `given.level=…`. */
function givenQuery(view: View, question: Question, query: Query): Given {
  return readGiven(view, question, Object.fromEntries(Object.entries(query).flatMap(([key, value]) => (key.startsWith('given.') && value !== undefined ? [[key.slice('given.'.length), value]] : []))))
}
