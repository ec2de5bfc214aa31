import { answerField, type Principal, type Register } from '#kernel'
import type { Database } from '#server/postgres/database'
import { find } from '#server/postgres/read/list'
import { act } from '#server/postgres/write/act'
import { updateRows } from '#server/postgres/write/rows'
import { Conflicting, NotFound, Refused } from './refusals.ts'
import { wholeRow } from './settle.ts'

/** The field in which a principal may answer a row, where it is against himself; null elsewhere. */
export function answers(principal: Principal, register: Register, row: Readonly<Record<string, unknown>>): string | null {
  return register.subject !== undefined && row[register.subject] === principal.person ? answerField(principal, register) : null
}

/**
 * The person a record is against says what he has to say to it: an act of his own that touches nothing but his statement. What
 * stood there before stays in the history. `base` is the version he read. Throws NotFound, Refused, Conflicting.
 */
export async function answerRow(database: Database, principal: Principal, register: Register, id: string, base: number, text: string): Promise<void> {
  await act(database, principal, { verb: 'answer', reason: '本人陈述' }, async (writer) => {
    const row = await find(writer.view, register, id)
    if (!row) throw new NotFound(`没有这条${register.label}，或您无权查看`)
    const name = answers(principal, register, row)
    const field = name === null ? undefined : register.fields[name]
    if (name === null || field?.type !== 'text') throw new Refused(`“${register.label}”不由本人陈述，有意见请向组织部门提出`)
    if (text.length > (field.maxLength ?? Number.POSITIVE_INFINITY)) throw new Refused('有几处需要改正', [{ field: name, message: `“${field.label}”不超过 ${field.maxLength} 字，现有 ${text.length} 字` }])
    const then = row.version === base ? row : await find({ ...writer.view, knownAt: base }, register, id)
    if ((then?.[name] ?? null) !== (row[name] ?? null)) throw new Conflicting({ version: row.version, fields: [{ field: name, label: field.label, yours: text, theirs: String(row[name] ?? ''), theirsBy: '', theirsAt: '' }] })
    if (row[name] === text) return
    await updateRows(writer, register, [{ id, values: { ...await wholeRow(writer, register, id, row), [name]: text } }])
  })
}
