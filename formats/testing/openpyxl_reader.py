# Reads a workbook with openpyxl and prints every cell of every sheet: {sheet: [[[kind, value], …], …]}.
import datetime
import json
import sys

import openpyxl


def cell(c):
    v = c.value
    if v is None:
        return None
    if isinstance(v, bool):
        return ["b", v]
    if isinstance(v, (datetime.datetime, datetime.date)):
        return ["d", v.strftime("%Y-%m-%d")]
    if isinstance(v, (int, float)):
        return ["n", float(v)]
    return ["f" if c.data_type == "f" else "s", str(v)]


book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title: [[cell(c) for c in row] for row in s.iter_rows()] for s in book.worksheets if s.sheet_state == "visible"}))
