import { DownOutlined, MenuFoldOutlined, MenuUnfoldOutlined, RightOutlined } from '@ant-design/icons'
import { Link, useRouterState } from '@tanstack/react-router'
import { Button, Popover } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAxes } from '../kit/axes.ts'
import { useMeta, useSession } from '../kit/session.ts'
import { useStored } from '../kit/stored.ts'
import { areaPlaces, isAt, isGuest, topPlacesOf, type AreaPlaces, type Place, type PlaceGroup } from './places.ts'

/** The contents page of the house, down the left side. */
export function Navigation({ collapsed, onCollapse }: { collapsed: boolean; onCollapse: (next: boolean) => void }): ReactNode {
  const session = useSession()
  const { tenant } = session
  const meta = useMeta()
  const areas = isGuest(session) ? [] : areaPlaces(meta)
  const top = topPlacesOf(session)
  const pathname = usePlace()
  const [closed, setClosed] = useStored<string[]>('navigation-closed', [])
  const [opened, setOpened] = useStored<string[]>('navigation-opened', [])
  return (
    <nav className="navigation screen-only" aria-label="业务目录">
      <div className="navigation-head">
        {!collapsed && <Link to="/" className="house" title={tenant.name}><b>名实</b><span>{tenant.name}</span></Link>}
        <Button
          type="text" size="small" icon={collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          aria-label={collapsed ? '展开目录' : '收起目录'} onClick={() => onCollapse(!collapsed)}
        />
      </div>
      {collapsed
        ? <ul className="rail">
            {top.map(({ to, label, short }) => <li key={to}><PlaceLink place={{ to, label: short }} current={pathname === to} title={label} /></li>)}
            {areas.map((area) => <li key={area.slug}><RailArea area={area} pathname={pathname} /></li>)}
          </ul>
        : <ul className="areas">
            {top.map((place) => <li key={place.to}><PlaceLink place={place} current={pathname === place.to} /></li>)}
            {areas.map((area) => {
              const open = !closed.includes(area.slug)
              const here = area.places.some((p) => isAt(p, pathname))
              const [only] = area.places
              if (only && area.places.length === 1 && only.label === area.label) return <li key={area.slug} className="lone"><PlaceLink place={only} current={here} /></li>
              return (
                <li key={area.slug}>
                  <button
                    type="button" className={`area${here && !open ? ' current' : ''}`} aria-expanded={open}
                    onClick={() => setClosed(open ? [...closed, area.slug] : closed.filter((s) => s !== area.slug))}
                  >
                    {open ? <DownOutlined /> : <RightOutlined />}{area.label}
                  </button>
                  {open && <ul>{area.entries.map((e) => ('places' in e ? <Group key={e.id} group={e} pathname={pathname} opened={opened} onToggle={() => setOpened(opened.includes(e.id) ? opened.filter((id) => id !== e.id) : [...opened, e.id])} /> : <li key={e.to}><PlaceLink place={e} current={isAt(e, pathname)} /></li>))}</ul>}
                </li>
              )
            })}
          </ul>}
    </nav>
  )
}

/** The registers of one mechanism: unfolded while one is there, or when asked. */
function Group({ group, pathname, opened, onToggle }: { group: PlaceGroup; pathname: string; opened: readonly string[]; onToggle: () => void }): ReactNode {
  const here = group.places.some((p) => isAt(p, pathname))
  const open = here || opened.includes(group.id)
  return (
    <li>
      <button type="button" className="place group" aria-expanded={open} disabled={here} onClick={onToggle}>{group.label}{open ? <DownOutlined /> : <RightOutlined />}</button>
      {open && <ul className="group-places">{group.places.map((p) => <li key={p.to}><PlaceLink place={p} current={isAt(p, pathname)} /></li>)}</ul>}
    </li>
  )
}

/** The address of the place where one is: a case is at the list of its procedure. */
function usePlace(): string {
  const meta = useMeta()
  const pathname = useRouterState({ select: (s) => s.location.pathname })
  const [, page, procedure] = pathname.split('/')
  const cases = page === 'cases' ? meta.registers.find((r) => r.kept?.as === 'cases' && r.kept.procedure === procedure) : undefined
  return cases ? `/registers/${cases.id}` : pathname
}

function PlaceLink({ place, current, title, onClick }: { place: Place; current: boolean; title?: string; onClick?: () => void }): ReactNode {
  const axes = useAxes()
  return (
    <Link to={place.to} search={axes} className={`place${current ? ' current' : ''}`} aria-current={current ? 'page' : undefined} title={title} onClick={onClick}>
      {place.label}
    </Link>
  )
}

/** In the narrow form an area shows its first two characters; pressing it lists its places. */
function RailArea({ area, pathname }: { area: AreaPlaces; pathname: string }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open} onOpenChange={setOpen} trigger="click" placement="rightTop"
      content={<nav aria-label={area.label}><b className="rail-title">{area.label}</b><ul className="areas rail-list">{area.places.map((p) => <li key={p.to}><PlaceLink place={p} current={isAt(p, pathname)} onClick={() => setOpen(false)} /></li>)}</ul></nav>}
    >
      <button type="button" className={`place${area.places.some((p) => isAt(p, pathname)) ? ' current' : ''}`} aria-label={area.label} title={area.label}>{area.label.slice(0, 2)}</button>
    </Popover>
  )
}
