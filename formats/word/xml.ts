import { attribute, attributes } from '#formats/package'

/** An attribute of WordprocessingML: `w:val`, whatever the prefix. */
export function attr(raw: string, name: string): string | undefined {
  const usual = attribute(raw, `w:${name}`)
  if (usual !== undefined || !raw.includes(name)) return usual
  for (const [key, value] of attributes(raw)) if (key === name || key.endsWith(`:${name}`)) return value
  return undefined
}

/** A property that is switched on by its mere presence (CT_OnOff). */
export const isOn = (raw: string): boolean => !/^(?:0|false|off|none)$/.test(attr(raw, 'val') ?? '1')
