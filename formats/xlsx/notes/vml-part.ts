/**
 * The VML drawing that legacy comments need to be shown (ECMA-376 Part 4, 19.4): one hidden
 * box a comment. Shape ids come in blocks of 1,024, which `idmap` lists.
 */
export function* vmlPart(cells: { row: number; column: number }[], firstBlock = 1): Generator<string> {
  const blocks = Array.from({ length: Math.max(1, Math.ceil(cells.length / 1000)) }, (_, i) => firstBlock + i)
  yield `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>
${SHAPE_TYPE}
`
  for (const [i, { row, column }] of cells.entries()) yield vmlShape(shapeId(firstBlock, i), row, column)
  yield '</xml>'
}

/** Number of the i-th shape counted from a block. */
export const shapeId = (firstBlock: number, i: number): number => (firstBlock + Math.floor(i / 1000)) * 1024 + 1 + (i % 1000)

export const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** The box stands right of its cell, three columns wide and five rows high; VML counts rows and columns from 0. */
export function vmlShape(id: number, row: number, column: number): string {
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 3, 15, row + 4, 4].join(', ')
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:160pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>
`
}
