import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Browsers lay nothing out beyond some 33 million pixels: a longer list scrolls through pages of a shorter body. */
const tallest = 12_000_000
const spare = 8

export interface VirtualRows {
  /** First row drawn, and the one after the last. */
  first: number
  end: number
  /** The first row in sight, and how many fit. */
  top: number
  fitting: number
  /** Height of the body and where in it the first drawn row begins, in pixels. */
  height: number
  start: number
  onScroll: () => void
  /** Brings a row into sight, moving no farther than needed. */
  reveal: (index: number) => void
  /** Puts a row at the top. */
  goTo: (index: number) => void
}

/**
 * Which rows of a long list are drawn. Below `tallest` the body is as tall as all rows together. Above, it is cut into
 * pages: small moves scroll exactly, a drag of the bar jumps to the page that its place stands for.
 */
export function useVirtualRows(frame: RefObject<HTMLElement | null>, total: number, rowHeight: number, edges: number): VirtualRows {
  const [place, setPlace] = useState({ top: 0, offset: 0, view: 480 })
  const before = useRef({ scroll: 0, offset: 0 })
  // Asked for once a size: to ask while scrolling would have the browser lay out twice.
  const frameHeight = useRef(480)
  const full = total * rowHeight
  const height = Math.min(full, tallest)
  const page = height / 100
  const pages = Math.max(1, Math.floor(full / Math.max(1, page)))
  const shift = full > height ? (full - height) / Math.max(1, pages - 1) : 0
  const viewOf = (): number => Math.max(rowHeight, frameHeight.current - edges)

  /** Shows the pixel `y` of all rows at the top. */
  const goTo = (element: HTMLElement, y: number): void => {
    const view = viewOf()
    const at = Math.max(0, Math.min(y, full - view))
    const offset = shift === 0 ? 0 : Math.round(Math.min(pages - 1, Math.floor(at / page)) * shift)
    before.current = { scroll: at - offset, offset }
    if (Math.abs(element.scrollTop - (at - offset)) >= 1) element.scrollTop = at - offset
    setPlace((old) => (old.top === at && old.offset === offset && old.view === view ? old : { top: at, offset, view }))
  }

  const onScroll = (): void => {
    const element = frame.current
    if (!element) return
    const { scrollTop } = element
    const view = viewOf()
    const { scroll, offset } = before.current
    if (shift !== 0 && Math.abs(scrollTop - scroll) >= view && height > view) {
      const jumped = Math.min(pages - 1, Math.floor((scrollTop * ((full - view) / (height - view))) / page))
      before.current = { scroll: scrollTop, offset: Math.round(jumped * shift) }
      setPlace({ top: scrollTop + before.current.offset, offset: before.current.offset, view })
      return
    }
    goTo(element, scrollTop + offset)
  }

  const reveal = (index: number): void => {
    const element = frame.current
    if (!element || index < 0) return
    const view = viewOf()
    const top = before.current.scroll + before.current.offset
    const y = index * rowHeight
    if (y < top) goTo(element, y)
    else if (y + rowHeight > top + view) goTo(element, y + rowHeight - view)
  }

  const toTop = (index: number): void => { if (frame.current) goTo(frame.current, index * rowHeight) }

  // Another height, of the window or of the list: the same rows stay in sight.
  const measure = useRef(() => undefined as void)
  useLayoutEffect(() => {
    measure.current = () => {
      if (!frame.current) return
      frameHeight.current = frame.current.clientHeight
      goTo(frame.current, before.current.scroll + before.current.offset)
    }
  })
  useLayoutEffect(() => { measure.current() }, [full, rowHeight, edges])
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new ResizeObserver(() => measure.current())
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])

  const top = Math.floor(place.top / rowHeight)
  const fitting = Math.ceil(place.view / rowHeight)
  const first = Math.max(0, top - spare)
  return { first, top, end: Math.min(total, top + fitting + spare), fitting: Math.max(1, Math.floor(place.view / rowHeight)), height, start: first * rowHeight - place.offset, onScroll, reveal, goTo: toTop }
}
