"""Prints documents with a listening LibreOffice for as long as paths come in, so that its start is paid once."""
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PIPE = "report-print-%d" % time.monotonic_ns()


def value(name, content):
    result = PropertyValue()
    result.Name, result.Value = name, content
    return result


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % PIPE)
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not listen")


office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", "-env:UserInstallation=file://" + sys.argv[1], "--accept=pipe,name=%s;urp;" % PIPE],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    context = connect()
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    print("done", flush=True)
    for line in sys.stdin:
        source, target = line.rstrip("\n").split("\t")
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (value("Hidden", True),))
        document.storeToURL(uno.systemPathToFileUrl(target), (value("FilterName", "writer_pdf_Export"),))
        document.close(True)
        print("done", flush=True)
    try:
        desktop.terminate()
    except Exception:
        pass    # it hangs up while it answers
    office.wait(15)
finally:
    office.kill()
