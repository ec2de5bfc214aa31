import type { Meta, RegisterMeta, Session } from '#server/http/contract'

/** A place of the navigation: a page of its own or a register. */
export interface Place {
  to: string
  label: string
}
export interface AreaPlaces {
  slug: string
  label: string
  places: Place[]
  /** The same as the menu shows them: in a long area the registers of one mechanism stand together under its name. */
  entries: readonly (Place | PlaceGroup)[]
}
export interface PlaceGroup { id: string; label: string; places: Place[] }

/** An area with more places than this is read by its mechanisms. */
const MANY = 12

/** Pages that stand before the areas. */
export const topPlaces: readonly (Place & { short: string })[] = [{ to: '/', label: '工作台', short: '工作' }, { to: '/inbox', label: '待办', short: '待办' }, { to: '/due', label: '到期提醒', short: '到期' }, { to: '/acts', label: '最近变更', short: '变更' }]

/** Whoever holds no office here comes for his own file, and for what is asked of him. */
export function isGuest(session: Session): session is Session & { person: string } {
  return session.roles.length === 0 && session.person !== null
}
export function topPlacesOf(session: Session): readonly (Place & { short: string })[] {
  return isGuest(session) ? [{ to: `/registers/person/${session.person}`, label: '我的档案', short: '档案' }, ...topPlaces.filter((p) => p.to === '/inbox')] : topPlaces
}

const planArea = 'plan'
const cadresArea = 'cadres'

/** Areas in the order of the declaration, each with what this person may use; empty areas are left out. `every` adds the registers that are reached from a screen of their own. */
export function areaPlaces(meta: Meta, every = false): AreaPlaces[] {
  return meta.areas.flatMap(({ slug, label }) => {
    const places: Place[] = byUse(meta, meta.registers.filter((r) => r.area === slug && (every || r.listed))).flatMap((r) => [{ to: `/registers/${r.id}`, label: r.label }, ...besides(r)])
    if (slug === planArea && meta.registers.some((r) => r.id === 'key-tasks')) places.unshift({ to: '/plan', label: '年度计划' })
    if (slug === 'system' && meta.registers.some((r) => r.id === 'working-days')) places.unshift({ to: '/working-calendar', label: '工作日历' })
    if (slug === 'system' && meta.registers.some((r) => r.id === 'rule-confirmations')) places.unshift({ to: '/rules', label: '规则与条款' }, { to: '/completeness', label: '完整性声明' })
    if (slug === cadresArea) places.unshift(...meta.registers.filter((r) => r.checked).map((r) => ({ to: `/checks/${r.id}`, label: '信息校核' })))
    if (slug === cadresArea && meta.registers.some((r) => r.id === 'person')) places.unshift({ to: '/find/person', label: '条件选人' }, { to: '/outlook', label: '五年展望' }, { to: '/rosters', label: '名册与报表' })
    if (meta.reports.some((r) => r.area === slug)) places.splice(places[0]?.to === '/plan' ? 1 : 0, 0, { to: '/report', label: '年度报告' })
    return places.length > 0 ? [{ slug, label, places, entries: places.length > MANY ? byMechanism(meta, slug, places) : places }] : []
  })
}

/** Pages first; then each mechanism in the order of the contents page, by its one register or as a group of several. */
function byMechanism(meta: Meta, area: string, places: readonly Place[]): (Place | PlaceGroup)[] {
  const mechanismOf = (place: Place): string | undefined => meta.registers.find((r) => [`/registers/${r.id}`, ...besides(r).map((p) => p.to)].includes(place.to))?.mechanism
  const placed = places.map((place) => ({ place, mechanism: mechanismOf(place) }))
  const groups = meta.mechanisms.filter((m) => m.area === area).flatMap((m): (Place | PlaceGroup)[] => {
    const own = placed.filter((p) => p.mechanism === m.slug).map((p) => p.place)
    return own.length > 1 ? [{ id: m.slug, label: m.label.split(/[（；]/)[0] ?? m.label, places: own }] : own
  })
  return [...placed.filter((p) => p.mechanism === undefined || !meta.mechanisms.some((m) => m.slug === p.mechanism && m.area === area)).map((p) => p.place), ...groups]
}

/** Pages that a register has besides its list. */
function besides(register: RegisterMeta): Place[] {
  return [
    ...(register.tree && register.counts?.length ? [{ to: `/tree/${register.id}`, label: `${register.label}树` }] : []),
    ...(register.quotas ? [{ to: `/quotas/${register.id}`, label: register.quotas }] : []),
    ...(register.picture ? [{ to: `/finder/${register.id}`, label: `${register.label}查找` }] : []),
    ...(register.compared && register.mayWrite ? [{ to: `/duplicates/${register.id}`, label: `${register.label}查重` }] : []),
  ]
}

/**
 * The most used first: what figures count before what they do not; of that, what holds today before what happened once, and what
 * more figures rest on. Then mechanisms of one register, then the records kept beside one another; otherwise as declared.
 */
function byUse(meta: Meta, registers: readonly RegisterMeta[]): RegisterMeta[] {
  const rank = (r: RegisterMeta): readonly number[] => {
    const figures = meta.indicators.filter((i) => i.counted === r.id || i.members === r.id).length
    const beside = meta.registers.filter((other) => other.mechanism === r.mechanism && other.listed).length
    return [figures > 0 ? 0 : 1, figures > 0 && r.time === 'event' ? 1 : 0, -figures, figures > 0 || beside === 1 ? 0 : 1]
  }
  return [...registers].sort((a, b) => {
    const other = rank(b)
    return rank(a).map((n, i) => n - (other[i] ?? 0)).find((n) => n !== 0) ?? 0
  })
}

/** The place an address belongs to. */
export function isAt(place: Place, pathname: string): boolean {
  return pathname === place.to || pathname.startsWith(`${place.to}/`)
}
