# Reads a Word document with python-docx and prints {paragraphs, tables, figures}: figures are the bookmarks fig_… with the text they hold.
import json
import sys

import docx
from docx.oxml.ns import qn

document = docx.Document(sys.argv[1])
figures = {}
for p in document.element.body.iter(qn("w:p")):
    open_names = {}
    for node in p.iter():
        if node.tag == qn("w:bookmarkStart"):
            open_names[node.get(qn("w:id"))] = node.get(qn("w:name"))
            figures[node.get(qn("w:name"))] = ""
        elif node.tag == qn("w:bookmarkEnd"):
            open_names.pop(node.get(qn("w:id")), None)
        elif node.tag == qn("w:t"):
            for name in open_names.values():
                figures[name] += node.text or ""
print(json.dumps({
    "paragraphs": [p.text for p in document.paragraphs],
    "tables": [[[c.text for c in row.cells] for row in t.rows] for t in document.tables],
    "figures": figures,
}))
