import { sql } from 'kysely'
import type { Connection } from '../database.ts'

/** Who asks, in which state of the registers. */
interface Asker { readonly connection: Connection; readonly principal: { readonly tenant: number }; readonly knownAt: number | null; readonly head: number }
/** A number that was asked of the registers, and the tables it was read from. */
interface Known { readonly value: unknown; readonly tables: ReadonlySet<string> }
interface Kept { head: number; readonly present: Map<string, Known>; readonly past: Map<string, Known> }

const MOST = 5000

/**
 * What has been counted and cannot have changed since. Registers change by acts alone and each act says which registers it
 * wrote, so a number stands until an act has touched what it was read from; a number as known at an act stands for ever. Only
 * views of finished states carry a memory: inside an act under way everything is asked anew.
 */
export class Memory {
  readonly #tenants = new Map<number, Kept>()

  /** Values known in the state that a view sees, by key. */
  async recall(view: Asker): Promise<ReadonlyMap<string, Known>> {
    const kept = this.#of(view)
    if (view.knownAt !== null) return kept.past
    await this.#advance(view, kept)
    return kept.head === view.head ? kept.present : new Map()
  }

  /** Keeps what a view has been told; forgotten when others have written meanwhile. */
  keep(view: Asker, key: string, value: unknown, tables: ReadonlySet<string>): void {
    const kept = this.#of(view)
    const store = view.knownAt !== null ? kept.past : kept.head === view.head ? kept.present : null
    if (store === null) return
    if (store.size >= MOST) store.clear()
    store.set(key, { value, tables })
  }

  #of(view: Asker): Kept {
    const { tenant } = view.principal
    let kept = this.#tenants.get(tenant)
    if (!kept) this.#tenants.set(tenant, (kept = { head: view.head, present: new Map(), past: new Map() }))
    return kept
  }

  /** Forgets what the acts since the last look have touched. */
  async #advance(view: Asker, kept: Kept): Promise<void> {
    while (kept.head < view.head) {
      const from = kept.head
      const { rows } = await sql<{ register: string }>`select distinct register from act_row where tenant = ${view.principal.tenant} and act > ${from} and act <= ${view.head}`.execute(view.connection)
      // Another look may have come first; what it has forgotten is forgotten.
      if (kept.head !== from) continue
      const touched = new Set(rows.map((r) => r.register.replaceAll('-', '_')))
      for (const [key, { tables }] of kept.present) if (!tables.isDisjointFrom(touched)) kept.present.delete(key)
      kept.head = view.head
    }
  }
}
