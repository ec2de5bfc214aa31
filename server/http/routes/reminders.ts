import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readHolidayNotice } from '#formats/holiday-notice'
import { addMonths, isDay, type DueState } from '#kernel'
import { look, today, type View } from '#server/postgres/read/view'
import { bringInYear, calendarOf, mayArrange, refuseStranger, yearChanges, yearOf } from '#server/reminders/calendar'
import type { Window } from '#server/reminders/due'
import { daysOf, dueList, type DueAsked } from '#server/reminders/list'
import { principalOf, type House } from '../house.ts'
import type { CalendarYearView, DueList, NoticeReading } from '../contract.ts'
import { HttpProblem } from '../errors.ts'
import { momentQuery, numberQuery, queryOf, type Query } from '../query.ts'

const notice = z.object({ text: z.string({ error: '请粘贴通知正文' }).trim().min(1, '请粘贴通知正文').max(20_000, '通知正文不超过 20,000 字'), year: z.number().int().min(1990).max(2200).optional() })
const LONGEST = 800

export function reminderRoutes(app: FastifyInstance, house: House): void {
  const { database } = house
  app.get('/api/due', async (request): Promise<DueList> => {
    const query = queryOf(request)
    return look(database, principalOf(request), momentQuery(query), (view) => dueList(view, windowQuery(view, query), asked(query)))
  })
  app.get('/api/working-calendar', async (request): Promise<CalendarYearView> => {
    const query = queryOf(request)
    const year = numberQuery(query, 'year', Number(today().slice(0, 4)), 2200)
    if (year < 1990) throw new HttpProblem(400, '年度请填 1990 到 2200 之间的年份')
    return look(database, principalOf(request), momentQuery(query), async (view) => ({
      ...await yearOf(view, year), mayWrite: mayArrange(view.catalogue, view.principal) && view.knownAt === null,
      days: [...daysOf(await calendarOf(view), { from: `${year}-01-01`, to: `${year}-12-31` }).values()].map(({ day, working, name, certain }) => ({ day, working, name, certain })),
    }))
  })
  app.post('/api/working-calendar/read', async (request): Promise<NoticeReading> => {
    const body = notice.parse(request.body)
    const read = readHolidayNotice(body.text, body.year)
    return look(database, principalOf(request), {}, async (view) => ({
      year: read.year.year, document: read.year.document, problems: [...read.problems], days: await yearChanges(view, read.year),
    }))
  })
  app.post('/api/working-calendar', async (request) => {
    const principal = principalOf(request)
    refuseStranger(database.catalogue, principal)
    const body = notice.parse(request.body)
    const read = readHolidayNotice(body.text, body.year)
    if (read.problems.length > 0) throw new HttpProblem(422, `通知有几处要先核对：${read.problems.join('；')}`)
    return { year: read.year.year, ...await bringInYear(database, principal, read.year) }
  })
}

function windowQuery(view: View, query: Query): Window {
  const from = query['from'] ?? view.asOf
  const to = query['to'] ?? addMonths(from > view.asOf ? from : view.asOf, 3)
  if (!isDay(from) || !isDay(to)) throw new HttpProblem(400, '起止日期请写成 2026-01-31')
  if (to < from) throw new HttpProblem(400, '终止日期早于起始日期，请对调')
  if (Date.parse(to) - Date.parse(from) > LONGEST * 86_400_000) throw new HttpProblem(400, '一次最多看两年，请缩短起止日期')
  return { from, to }
}

function asked(query: Query): DueAsked {
  const state = stateQuery(query)
  return { overdue: query['overdue'] === '1', limit: numberQuery(query, 'limit', 500, 5000), ...(query['kinds'] ? { kinds: query['kinds'].split(',') } : {}), ...(state ? { state } : {}) }
}

function stateQuery(query: Query): DueState | undefined {
  const state = query['state']
  if (state === undefined || state === 'overdue' || state === 'near' || state === 'later') return state
  throw new HttpProblem(400, '状态只有 overdue、near、later 三种')
}
