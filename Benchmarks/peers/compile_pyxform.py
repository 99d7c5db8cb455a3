"""Compiles an XLSForm to an XForm with pyxform: compile_pyxform.py FORM.xlsx RESULT.xml

Prints how long the conversion took by itself, without the start of Python and its imports. ODK Validate, a Java program
that can be run on the result, is left out.
"""

import json
import sys
import time
from pathlib import Path

from pyxform.xls2xform import convert

start = time.perf_counter()
result = convert(sys.argv[1], validate=False)
taken = time.perf_counter() - start
Path(sys.argv[2]).write_text(result.xform, encoding="utf-8")
print(json.dumps({"convert": taken, "bytes": len(result.xform)}))
