"""Prints HTML files with WeasyPrint for as long as paths come in, so that its start is paid once."""
import logging
import sys

from weasyprint import HTML

logging.disable(logging.CRITICAL)
print("done", flush=True)
for line in sys.stdin:
    source, target = line.rstrip("\n").split("\t")
    HTML(filename=source).write_pdf(target)
    print("done", flush=True)
