import type { FastifyInstance } from 'fastify'
import { importPlan } from '#server/plans/import-plan'
import { maxPlanBytes } from '#server/plans/read-speech'
import { plansList, planView } from '#server/plans/view'
import { look } from '#server/postgres/read/view'
import { principalOf, type House } from '../house.ts'
import type { ImportedPlan, PlanView } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { momentQuery, paramOf, queryOf } from '../query.ts'

export function planRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  app.post('/api/plans', async (request, reply): Promise<ImportedPlan> => {
    const principal = principalOf(request)
    const part = await request.file()
    if (!part) throw new HttpProblem(400, '没有收到文件，请选择讲话或要点的 .docx 或 .txt 文件')
    const bytes = await part.toBuffer()
    if (bytes.length > maxPlanBytes) throw new HttpProblem(413, `文件不超过 ${maxPlanBytes / 1024 / 1024} MB，请核对是否选错文件，或删去文中的图片`)
    const field = part.fields['year']
    const year = field && 'value' in field && typeof field.value === 'string' ? field.value : ''
    if (year && !/^(19|20|21)\d{2}$/.test(year)) throw new HttpProblem(400, '计划年度要填四位年份，如 2026')
    const { plan, left, written } = await importPlan(database, principal, { bytes, fileName: part.filename, ...(year ? { year: Number(year) } : {}) })
    void reply.code(201)
    return { plan, left: [...left], written }
  })
  app.get('/api/plans', async (request) => look(database, principalOf(request), momentQuery(queryOf(request)), plansList))
  app.get('/api/plans/:id', async (request): Promise<PlanView> => look(database, principalOf(request), momentQuery(queryOf(request)), (view) => planView(view, paramOf(request, 'id'))))
}
