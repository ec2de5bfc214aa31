/** An act done in this tab: what Ctrl+Z takes back. */
export interface OwnAct { readonly act: number; readonly title: string }
interface Stacks { readonly undo: readonly OwnAct[]; readonly redo: readonly OwnAct[] }

const KEPT = 50
const key = (account: string): string => `mingshi:acts:${account}`

/** Own acts of this sitting, newest last; kept over a reload, gone with the tab. */
export function readOwnActs(account: string): Stacks {
  try { return JSON.parse(sessionStorage.getItem(key(account)) ?? '') as Stacks } catch { return { undo: [], redo: [] } }
}
function write(account: string, stacks: Stacks): void {
  try { sessionStorage.setItem(key(account), JSON.stringify(stacks)) } catch { /* without storage Ctrl+Z knows nothing; the notice and the page of acts still do */ }
}

/** A new act ends what could have been done again. */
export function rememberAct(account: string, done: OwnAct): void {
  write(account, { undo: [...readOwnActs(account).undo.filter((a) => a.act !== done.act), done].slice(-KEPT), redo: [] })
}
/** `act` has been taken back by the act `by`, which in turn can be taken back. */
export function rememberUndone(account: string, act: number, by: OwnAct): void {
  const { undo, redo } = readOwnActs(account)
  write(account, { undo: undo.filter((a) => a.act !== act), redo: [...redo, by] })
}
/** The undo `act` has been taken back by the act `by`: done again. */
export function rememberRedone(account: string, act: number, by: OwnAct): void {
  const { undo, redo } = readOwnActs(account)
  write(account, { undo: [...undo, by], redo: redo.filter((a) => a.act !== act) })
}
