import { useEffect, useRef, useState } from 'react'
import type { DraftBody, DraftContent, DraftWhole } from '#server/http/contract'
import { useSession } from '../session.ts'
import { DraftKeeper, listDrafts, newDraftId, readDraft, sendUnsent } from './store.ts'
import { openElsewhere, openHere } from './tabs.ts'

interface Asked {
  register: string
  row: string | null
  mode: string
  /** The draft to go on with; else the newest of the same subject that no other tab has open. */
  wanted?: string | undefined
  /** Whether a draft found belongs here: a new row for another person does not. */
  fits: (content: DraftContent) => boolean
  /** A draft has been found; what is typed already stands, and then it is left alone. Returns whether it was taken. */
  onFound: (draft: DraftWhole) => boolean
}
export interface DraftState {
  /** The draft that was taken up. */
  kept: DraftWhole | null
  /** Another tab edits the same. */
  elsewhere: boolean
  keep: (body: Pick<DraftBody, 'base' | 'content' | 'reason'>) => void
  /** Saved, or thrown away: it goes, and what is typed next is a draft of its own. */
  drop: () => void
}

/** Keeps what is being typed, and takes up what was typed before the page, the session or the machine was left. */
export function useDraft(asked: Asked): DraftState {
  const { account } = useSession()
  const { register, row, mode, wanted } = asked
  const subject = `${account}/${register}/${row ?? 'new'}/${mode}`
  const [kept, setKept] = useState<DraftWhole | null>(null)
  const [elsewhere, setElsewhere] = useState(false)
  const keeper = useRef<DraftKeeper | null>(null)
  const release = useRef<() => void>(() => undefined)
  const latest = useRef(asked)
  useEffect(() => { latest.current = asked })

  const use = (id: string, sent: boolean): DraftKeeper => {
    release.current()
    release.current = openHere(id, subject)
    return (keeper.current = new DraftKeeper(account, id, sent))
  }
  const using = useRef(use)
  useEffect(() => { using.current = use })

  useEffect(() => {
    let left = false
    const find = async (): Promise<void> => {
      const others = await openElsewhere()
      if (left) return
      setElsewhere(row !== null && [...others.values()].includes(subject))
      // What a crash left in this browser counts as well.
      await sendUnsent(account)
      const found = wanted ? [{ id: wanted }] : (await listDrafts({ register, row: row ?? undefined, mode })).filter((d) => d.row === row)
      const free = found.find((d) => !others.has(d.id))
      if (!free || left) return
      const draft = await readDraft(free.id)
      if (left || !latest.current.fits(draft.content) || keeper.current !== null || !latest.current.onFound(draft)) return
      using.current(draft.id, true)
      setKept(draft)
    }
    find().catch(() => undefined)
    const leave = (): void => void keeper.current?.flush(true)
    window.addEventListener('pagehide', leave)
    return () => {
      left = true
      window.removeEventListener('pagehide', leave)
      void keeper.current?.flush()
      release.current()
    }
  }, [account, register, row, mode, wanted, subject])

  return {
    kept, elsewhere,
    keep: (body) => { (keeper.current ?? use(newDraftId(), false)).keep({ register, row, mode, ...body }) },
    drop: () => {
      keeper.current?.drop()
      keeper.current = null
      release.current()
      setKept(null)
    },
  }
}
