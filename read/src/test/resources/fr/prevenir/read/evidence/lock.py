"""Saves a workbook under passwords with LibreOffice (needs python3-uno):
lock.py PROFILE SOURCE (TARGET FILTER PASSWORD)...

PROFILE is a folder for LibreOffice's settings. For Blowfish set the version of OpenDocument in
them to 1.1 first: /org.openoffice.Office.Common/Save/ODF DefaultVersion 2."""
import subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue
profile, source, *jobs = sys.argv[1:]
office = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--accept=pipe,name=lock;urp"])


def prop(name, value):
    p = PropertyValue()
    p.Name = name
    p.Value = value
    return p


local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(100):
    try:
        ctx = resolver.resolve("uno:pipe,name=lock;urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.3)
desktop = ctx.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", ctx)
doc = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (prop("Hidden", True),))
for i in range(0, len(jobs), 3):
    t, f, pw = jobs[i:i+3]
    doc.storeToURL("file://" + t, (prop("FilterName", f), prop("Password", pw)))
doc.close(True)
try:
    desktop.terminate()
except Exception:
    pass
office.wait(30)
