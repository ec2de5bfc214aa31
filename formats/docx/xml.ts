import { clean } from './clean.ts'

export type Attributes = Readonly<Record<string, string | number>>

/** Text as it stands in XML, without what XML forbids. */
export const escaped = (text: string): string => clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** An element of WordprocessingML; attributes of the namespace `w` are named without it. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  let tag = `<w:${name}`
  for (const key in attributes) tag += ` ${key.includes(':') ? key : `w:${key}`}="${attributes[key]}"`
  return content === '' ? `${tag}/>` : `${tag}>${content}</w:${name}>`
}
