/** 《公务员考核规定》 binds civil servants and those managed like them; who has no category recorded may be one. */
export function mayBeCivilServant(category: string | null): boolean {
  return category === null || category === 'civil' || category === 'reference'
}
