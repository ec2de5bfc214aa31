// The engine of cases against a small model: whatever officers try, in whatever order, twice or at the same time, a case is where the
// steps that were rightly taken leave it, and a step refused leaves nothing.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { person } from '#domains/people/person'
import type { CaseView, PerformAct } from '#server/http/contract'
import { inTenant } from '#server/postgres/database'
import { today } from '#server/postgres/read/view'
import { verifyChain } from '#server/postgres/verify'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

const officers = ['supervision', 'cadres', 'leader', 'talent'] as const
type Officer = (typeof officers)[number]
type Stage = 'proposed' | 'approval' | 'carrying' | 'reply' | 'assessing' | 'rectifying' | 'done' | 'stopped'
interface Who { cookie: string; account: string; name: string }

let house: TestHouse
const who = {} as Record<Officer, Who>
let file: { digest: string; name: string }
const yesterday = (): string => new Date(Date.parse(today()) - 86_400_000).toISOString().slice(0, 10)
beforeAll(async () => {
  house = await openHouse()
  for (const role of officers) {
    const { cookie } = await house.signIn([role])
    who[role] = { cookie, ...(await ask<{ account: string; name: string }>(cookie, 'GET', 'session')).body }
  }
  const boundary = 'x'
  file = (await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie: who.supervision.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` }, payload: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n材料\r\n--${boundary}--\r\n` })).json()
})
afterAll(async () => {
  const checked = await verifyChain(house.database, house.operator)
  await house.close()
  expect(checked.problems).toEqual([])
})

async function ask<T>(cookie: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<{ status: number; body: T }> {
  const response = await house.app.inject({ method, url: `/api/${url}`, headers: { cookie }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as T }
}

/** An officer's try: which act, by whom, how completely, and with what. */
interface Try { readonly act: string; readonly by: Officer; readonly whole: boolean; readonly choice: number }
type Op =
  | ({ readonly do: 'act' | 'twice' | 'late' } & Try)
  | { readonly do: 'pair'; readonly one: Try; readonly other: Try }
  | { readonly do: 'handover'; readonly from: Officer; readonly to: Officer }

/** What the case is by the model: only what an officer could tell by heart. */
interface State { stage: Stage; path: Stage[]; people: Set<number>; assignee: Officer; opinions: Map<string, string>; measure: string; decided: string; row: boolean }
interface Step { readonly act: string; readonly by: Officer; readonly common: boolean; readonly wrote: boolean; readonly before: State }
interface Model { state: State; steps: Step[]; readonly opener: Officer }

const copy = (s: State): State => ({ ...s, path: [...s.path], people: new Set(s.people), opinions: new Map(s.opinions) })
const closed = (s: State): boolean => s.stage === 'done' || s.stage === 'stopped'
/** From which stages, by whom: as the procedure is written down. */
const acts: Readonly<Record<string, { from: Stage; by: readonly Officer[]; only?: readonly string[] }>> = {
  propose: { from: 'proposed', by: ['supervision', 'cadres'] }, decide: { from: 'approval', by: ['leader'] }, inquire: { from: 'carrying', by: ['supervision', 'cadres'], only: ['inquire'] }, talk: { from: 'carrying', by: ['supervision', 'cadres'], only: ['remind', 'talk'] },
  reply: { from: 'reply', by: ['supervision', 'cadres'] }, conclude: { from: 'assessing', by: ['supervision', 'cadres'] }, review: { from: 'rectifying', by: ['supervision', 'cadres'] },
}
const leads = ({ from, only }: { from: Stage; only?: readonly string[] }, { stage, measure }: State): boolean => from === stage && (only === undefined || only.includes(measure))
const common = ['return', 'withdraw', 'transfer', 'countersign', 'agree', 'drop', 'stop', 'remind', 'recheck', 'lapse', 'handover', 'open']
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

function manages({ state, opener }: Model, by: Officer): boolean {
  return by === 'supervision' || by === 'cadres' || by === opener || by === state.assignee
}

/** The request of a try, and what it makes of the case; null where it has to be refused. `rows` are those in the register by now. */
function asked(model: Model, { act: name, by, whole, choice }: Try, people: readonly string[], rows: ReadonlySet<string>): { request: Omit<PerformAct, 'base'>; next: State | null } {
  const { state, steps } = model
  const declared = acts[name]
  if (declared) {
    const may = leads(declared, state) && declared.by.includes(by)
    const done = pieces(model, name, whole, choice, people)
    if (!may || !whole) return { request: done.request, next: null }
    if (done.next.row && !state.row && [...done.next.people].some((p) => rows.has(key(done.next, people, p)))) return { request: done.request, next: null }
    return done
  }
  const next = copy(state)
  const may = !closed(state) && by !== 'talent' && manages(model, by)
  const note = whole ? '事由' : ''
  switch (name) {
    case 'return': {
      const earlier = state.path.slice(0, -1)
      const to = pick(['proposed', 'approval', 'carrying', 'reply', 'assessing', 'rectifying', 'done'] as const, choice)
      const acts1 = Object.values(acts).some((a) => a.from === state.stage && a.by.includes(by))
      const ok = !closed(state) && whole && by !== 'talent' && (manages(model, by) || acts1) && earlier.includes(to)
      move(next, to)
      return { request: { act: name, stage: to, note }, next: ok ? next : null }
    }
    case 'withdraw': {
      const last = steps.at(-1)
      const ok = !closed(state) && whole && last && !last.common && !last.wrote && last.by === by && by !== 'talent'
      return { request: { act: name, note }, next: ok ? copy(last.before) : null }
    }
    case 'transfer': {
      const to = pick(officers, choice)
      next.assignee = to
      return { request: { act: name, to: who[to].account }, next: may && to !== 'talent' ? next : null }
    }
    case 'countersign': {
      const roles = whole ? [pick(['leader', 'cadres', 'supervision'], choice)] : []
      for (const role of roles) next.opinions.set(role, 'asked')
      return { request: { act: name, roles }, next: may && whole ? next : null }
    }
    case 'agree': {
      const ok = !closed(state) && state.opinions.get(by) === 'asked'
      const agree = choice % 2 === 0
      next.opinions.set(by, agree ? 'agreed' : 'disagreed')
      return { request: { act: name, agree, note }, next: ok && (agree || whole) ? next : null }
    }
    case 'drop': {
      const out = pick([0, 1, 2], choice)
      next.people.delete(out)
      return { request: { act: name, item: people[out] ?? '', note }, next: may && whole && state.people.size > 1 && state.people.has(out) ? next : null }
    }
    case 'stop': {
      move(next, 'stopped')
      return { request: { act: name, note }, next: may && whole ? next : null }
    }
    case 'remind': return { request: { act: name, note }, next: may || (by === 'leader' && !closed(state)) ? next : null }
    // Nobody relies on anything here; and no case is opened, handed over or lapsed by hand.
    default: return { request: { act: name, note }, next: null }
  }
}

const key = (s: State, people: readonly string[], p: number): string => [people[p], s.measure, s.decided].join('/')

function move(state: State, to: Stage): void {
  const at = state.path.indexOf(to)
  state.path = [...state.path.slice(0, at < 0 ? undefined : at), to]
  state.stage = to
  state.opinions = new Map()
}

/** A step of the procedure, told whole or with a piece missing. */
function pieces({ state }: Model, name: string, whole: boolean, choice: number, people: readonly string[]): { request: Omit<PerformAct, 'base'>; next: State } {
  const next = copy(state)
  const material = (id: string): Pick<PerformAct, 'materials'> => (whole ? { materials: [{ id, file: file.digest, name: file.name }] } : {})
  switch (name) {
    case 'propose': {
      const chosen = pick([[0], [1], [0, 1], [0, 1, 2], [2]], choice)
      next.people = new Set(chosen)
      next.measure = pick(['remind', 'talk', 'inquire'], choice)
      move(next, 'approval')
      return { next, request: { act: name, values: { measure: next.measure, grounds: '事由', evidence: '核实', decidingBody: '市委组织部' }, items: chosen.map((p) => ({ person: people[p] ?? '' })), ...material('evidence') } }
    }
    case 'decide': {
      next.decided = pick([today(), yesterday()], choice)
      const approval = choice % 5 === 4 ? 'reject' : 'agree'
      move(next, approval === 'agree' ? 'carrying' : 'stopped')
      return { next, request: { act: name, values: { approval, decidedOn: whole ? next.decided : '去年' } } }
    }
    case 'inquire': {
      // What the case is for stands written: there is no way back behind it.
      next.path = []
      move(next, 'reply')
      next.row = true
      return { next, request: { act: name, values: { deliveredOn: today() }, ...material('letter') } }
    }
    case 'talk': {
      next.path = []
      move(next, 'rectifying')
      next.row = true
      return { next, request: { act: name, values: { method: 'talk', talkers: '王、李', talkerCount: 2, deliveredOn: today() }, ...material('record') } }
    }
    case 'reply': {
      move(next, 'assessing')
      const waived = choice % 2 === 0 ? material('reply') : whole ? { materials: [{ id: 'reply', waived: '本人当面陈述' }] } : {}
      return { next, request: { act: name, values: { statement: '说明', repliedOn: today() }, ...waived } }
    }
    case 'conclude': {
      const conclusion = choice % 2 === 0 ? 'closed' : 'rectify'
      move(next, conclusion === 'closed' ? 'done' : 'rectifying')
      return { next, request: { act: name, values: whole ? { conclusion } : { conclusion: '再说' } } }
    }
    default: {
      const corrected = pick(['corrected', 'partly', 'not'], choice)
      move(next, corrected === 'corrected' ? 'done' : 'rectifying')
      return { next, request: { act: name, values: { reviewedOn: today(), corrected: whole ? corrected : '不清楚' } } }
    }
  }
}

const number = fc.nat(59)
const trying = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('next'), by: fc.constant<Officer>('supervision'), whole: fc.constant(true), choice: number }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom(...Object.keys(acts), ...common), by: fc.constantFrom(...officers), whole: fc.boolean(), choice: number }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('return', 'withdraw', 'drop', 'countersign', 'agree', 'transfer'), by: fc.constantFrom(...officers), whole: fc.constant(true), choice: number }) },
)
const operation: fc.Arbitrary<Op> = fc.oneof(
  { weight: 9, arbitrary: trying.map((t): Op => ({ do: 'act', ...t })) },
  { weight: 1, arbitrary: trying.map((t): Op => ({ do: 'twice', ...t })) },
  { weight: 1, arbitrary: trying.map((t): Op => ({ do: 'late', ...t })) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pair' as const), one: trying, other: trying }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('handover' as const), from: fc.constantFrom(...officers), to: fc.constantFrom(...officers) }) },
)

/** The rightful next step, so that cases come to their ends. */
function resolved(model: Model, tried: Try): Try {
  const opinion = [...model.state.opinions].find(([, state]) => state === 'asked')?.[0]
  // Whoever was asked answers, mostly.
  if (tried.act === 'agree' && opinion && tried.choice % 3 > 0) return { ...tried, by: opinion as Officer }
  if (tried.act !== 'next') return tried
  const open = Object.entries(acts).filter(([, a]) => leads(a, model.state))
  const [name, declared] = open.length > 0 ? pick(open, tried.choice) : ['review', undefined]
  return { ...tried, act: name, by: declared?.by[0] ?? 'supervision' }
}

/** Two walks through the whole of the procedure, tried first: what comes by chance may miss a corner. */
const walk = (...tries: [string, Officer, number][]): [number, Op][] => tries.map(([name, by, choice]) => [0, { do: 'act', act: name, by, whole: true, choice }])
const walks: [[number, Op][]][] = [
  [walk(['propose', 'supervision', 2], ['withdraw', 'supervision', 0], ['propose', 'supervision', 7], ['drop', 'cadres', 0], ['countersign', 'supervision', 0], ['agree', 'leader', 0], ['decide', 'leader', 0], ['return', 'cadres', 0], ['return', 'cadres', 2], ['propose', 'cadres', 3],
    ['decide', 'leader', 1], ['talk', 'supervision', 0], ['return', 'cadres', 2], ['return', 'cadres', 0], ['remind', 'supervision', 0], ['review', 'cadres', 1], ['transfer', 'supervision', 2], ['countersign', 'leader', 1], ['agree', 'cadres', 1], ['review', 'supervision', 0], ['remind', 'supervision', 0])],
  [[...walk(['propose', 'cadres', 5], ['decide', 'leader', 0], ['inquire', 'cadres', 0], ['reply', 'cadres', 1], ['return', 'supervision', 3], ['reply', 'supervision', 0]), [0, { do: 'handover', from: 'supervision', to: 'leader' }], ...walk(['conclude', 'supervision', 1], ['stop', 'leader', 0])]],
]

/** Everything that a refused step might have left somewhere. */
async function traces(): Promise<string> {
  return inTenant(house.database, house.operator, async (c) => {
    const { rows } = await sql<{ n: string }>`select concat_ws('/', (select max(number) from act), (select count(*) from act_row), (select count(*) from admonition_cases), (select count(*) from admonition_items), (select count(*) from admonition_steps), (select count(*) from admonition), (select count(*) from admonition_cases_history), (select count(*) from admonition_items_history)) as n`.execute(c)
    return rows[0]?.n ?? ''
  })
}

it('takes every rightful step and no other, in whatever order they are tried', { timeout: 300_000 }, async () => {
  const reached = new Map<string, number>()
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), operation), { minLength: 6, maxLength: 22 }), async (ops) => {
    const people = [randomUUID(), randomUUID(), randomUUID()]
    await act(house.database, house.operator, { verb: 'create', reason: '建档' }, (writer) => insertRows(writer, person, people.map((id, i) => ({ id, values: { name: `甲${i}`, sex: '1', birth: '1980-05' } }))))
    const rows = new Set<string>()
    const cases: { id: string; model: Model }[] = []
    for (const opener of ['supervision', 'cadres'] as const) {
      const opened = await ask<CaseView>(who[opener].cookie, 'POST', 'procedures/admonition/cases', { title: '一案', items: [{ person: people[0] }] })
      expect(opened.status).toBe(201)
      cases.push({ id: opened.body.id, model: { opener, steps: [{ act: 'open', by: opener, common: true, wrote: false, before: {} as State }], state: { stage: 'proposed', path: ['proposed'], people: new Set([0]), assignee: opener, opinions: new Map(), measure: '', decided: '', row: false } } })
    }
    const note = (what: string): void => { reached.set(what, (reached.get(what) ?? 0) + 1) }
    const send = (id: string, by: Officer, base: number, request: Omit<PerformAct, 'base'>) => ask<CaseView>(who[by].cookie, 'POST', `procedures/admonition/cases/${id}/acts`, { base, ...request })
    const taken = (model: Model, tried: Try, next: State): void => {
      const wrote = ['inquire', 'talk', 'reply', 'conclude', 'review'].includes(tried.act)
      if (next.row && !model.state.row) for (const p of next.people) rows.add(key(next, people, p))
      model.steps.push({ act: tried.act, by: tried.by, common: !acts[tried.act], wrote, before: copy(model.state) })
      model.state = next
      note(tried.act)
      note(`at ${next.stage}`)
    }
    const refused = (status: number): void => expect([400, 403, 404, 409, 422]).toContain(status)

    try { for (const [which, op] of ops) {
      const { id, model } = cases[which] ?? cases[0] as (typeof cases)[number]
      const base = model.steps.length
      const before = await traces()
      if (op.do === 'handover') {
        const open = cases.filter((c) => !closed(c.model.state) && c.model.state.assignee === op.from)
        const done = await ask<{ handed: number }>(who[op.from].cookie, 'POST', 'cases/handover', { to: who[op.to].account, reason: '交接' })
        const ok = op.from !== op.to && op.to !== 'talent'
        if (ok) {
          expect([done.status, done.body.handed]).toEqual([200, open.length])
          for (const c of open) taken(c.model, { act: 'handover', by: op.from, whole: true, choice: 0 }, { ...copy(c.model.state), assignee: op.to })
        } else expect(await traces()).toBe(before)
      } else if (op.do === 'pair') {
        const tries = [resolved(model, op.one), resolved(model, op.other)]
        const planned = tries.map((t) => asked(model, t, people, rows))
        const answers = await Promise.all(tries.map((t, i) => send(id, t.by, base, planned[i]?.request ?? { act: '' })))
        const won = answers.flatMap((a, i) => (a.status === 200 ? [i] : []))
        const right = planned.flatMap((p, i) => (p.next ? [i] : []))
        // Of two rightful ones one is taken; the other is told that somebody was faster.
        expect(won.length).toBe(Math.min(1, right.length))
        const [first] = won
        if (first !== undefined) {
          expect(right).toContain(first)
          if (right.length === 2) expect(answers[1 - first]?.status).toBe(409)
          const [tried, next] = [tries[first], planned[first]?.next]
          if (tried && next) taken(model, tried, next)
        } else expect(await traces()).toBe(before)
        for (const a of answers) if (a.status !== 200) refused(a.status)
      } else {
        const tried = resolved(model, op)
        const { request, next } = asked(model, tried, people, rows)
        const late = op.do === 'late' ? base - 1 : base
        const answer = await send(id, tried.by, late, request)
        const ok = next !== null && op.do !== 'late'
        expect({ tried, stage: model.state.stage, ok: answer.status === 200, said: answer.status === 200 ? '' : answer.body }).toMatchObject({ tried, ok })
        if (ok && next) {
          taken(model, tried, next)
          if (op.do === 'twice') {
            const once = await traces()
            expect((await send(id, tried.by, late, request)).status).toBe(409)
            expect(await traces()).toBe(once)
          }
        } else {
          refused(answer.status)
          expect(await traces()).toBe(before)
        }
      }
      for (const { id: of, model: { state, steps } } of cases) {
        const { body: view } = await ask<CaseView>(who.supervision.cookie, 'GET', `procedures/admonition/cases/${of}`)
        expect({
          stage: view.stage, base: view.base, closed: view.closedOn !== null, assignee: view.assigneeName, people: view.items.filter((i) => i.status !== 'dropped').map((i) => i.subject).sort(),
          opinions: new Map(view.countersigns.map((c) => [c.role, c.state])), acts: view.steps.map((s) => s.act), back: view.common.find((c) => c.id === 'return')?.stages.map((s) => s.id) ?? [],
        }).toEqual({
          stage: state.stage, base: steps.length, closed: closed(state), assignee: who[state.assignee].name, people: [...state.people].map((p) => people[p]).sort(),
          opinions: state.opinions, acts: steps.map((s) => s.act), back: closed(state) ? [] : state.path.slice(0, -1),
        })
      }
      // Nothing stands in the register that no step brought there.
      const { rows: found } = await inTenant(house.database, house.operator, (c) => sql<{ key: string }>`select concat_ws('/', person, measure, decided_on) as key from admonition where person = any(${people}::uuid[])`.execute(c))
      expect(new Set(found.map((r) => r.key))).toEqual(rows)
    } } finally {
      // What is still open would be handed over with the cases of the next run.
      for (const { id } of cases) {
        const { base, closedOn } = (await ask<CaseView>(who.supervision.cookie, 'GET', `procedures/admonition/cases/${id}`)).body
        if (closedOn === null) await send(id, 'supervision', base, { act: 'stop', note: '试毕' })
      }
    }
  }), { numRuns: 14, examples: walks })
  // The runs have been through the whole of the procedure, or the test has told nothing.
  for (const what of [...Object.keys(acts), 'return', 'withdraw', 'transfer', 'countersign', 'agree', 'drop', 'stop', 'remind', 'handover', 'at done', 'at stopped']) expect([what, reached.get(what) ?? 0]).toEqual([what, expect.toSatisfy((n: number) => n > 0)])
})
