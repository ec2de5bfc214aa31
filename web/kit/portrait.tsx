import { useState, type ReactNode } from 'react'
import { apiUrl } from './api.ts'

interface PortraitProps { register: string; id: string; title: string; picture: string | null; size?: 'small' | 'large' }

/** The picture of a row; the first characters of its name where there is none. The name stands beside it, so it says nothing by itself. */
export function Portrait({ register, id, title, picture, size = 'large' }: PortraitProps): ReactNode {
  const [broken, setBroken] = useState<string | null>(null)
  const kind = `portrait ${size}`
  if (picture === null || broken === picture) return <span className={kind} aria-hidden>{title.slice(0, 1)}</span>
  return <img className={kind} src={apiUrl(`/pictures/${register}/${id}/${picture}`)} alt="" loading="lazy" draggable={false} onError={() => setBroken(picture)} />
}
