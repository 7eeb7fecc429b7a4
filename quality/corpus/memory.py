"""Measures the memory of Prévenir on large files of the same 10,000 people, made on the fly: archives of CSV stored, deflated
and in zstd, and a page with one table. Usage: memory.py PREVENIR FOLDER GIGABYTES HEAP
"""
import datetime
import os
import pathlib
import subprocess
import sys
import tarfile
import time
import zipfile

import population

MEMBER = 100_000_000


def visits(template, number):
    """The rows of all people for one of their visits: they come again and again, on other days."""
    day = datetime.date(2020, 1, 1) + datetime.timedelta(days=number % 1500)
    return template.replace("DAY", f"{day:%d/%m/%Y}").replace("NUMBER", str(number))


def template(people, before, between, after):
    rows = ([p.ipp, p.family, p.given, f"{p.birth:%d/%m/%Y}", p.nir, p.phone, p.postcode, p.city, "DAY", "NUMBER"] for p in people)
    return "".join(before + between.join(row) + after for row in rows)


HEADINGS = ["ipp", "nom", "prenom", "date_naissance", "nir", "telephone", "code_postal", "ville", "date_visite", "numero"]


class Table:
    """A CSV of some size, read as a file without being one."""

    def __init__(self, people, size, first):
        self.template = template(people, "", ";", "\r\n")
        self.left, self.number = size, first
        self.buffer = (";".join(HEADINGS) + "\r\n").encode()

    def read(self, count):
        while len(self.buffer) < count:
            self.buffer += visits(self.template, self.number).encode()
            self.number += 1
        count = min(count, self.left)
        self.left -= count
        chunk, self.buffer = self.buffer[:count], self.buffer[count:]
        return chunk


def zipped(people, path, size, method=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", method, allowZip64=True, compresslevel=1) as archive:
        for member in range(size // MEMBER):
            table = Table(people, MEMBER, member * 1000)
            with archive.open(f"visites {member:02d}.csv", "w", force_zip64=True) as out:
                while chunk := table.read(1 << 20):
                    out.write(chunk)


def deflated(people, path, size):
    zipped(people, path, size, zipfile.ZIP_DEFLATED)


def compressed(people, path, size):
    with open(path, "wb") as out:
        zstd = subprocess.Popen(["zstd", "-q", "-1", "-c"], stdin=subprocess.PIPE, stdout=out)
        with tarfile.open(fileobj=zstd.stdin, mode="w|") as archive:
            for member in range(size // MEMBER):
                info = tarfile.TarInfo(f"visites {member:02d}.csv")
                info.size = MEMBER
                archive.addfile(info, Table(people, MEMBER, member * 1000))
        zstd.stdin.close()
        zstd.wait()


def page(people, path, size):
    with open(path, "w", encoding="utf-8") as out:
        out.write("<html><body><table><tr>" + "".join(f"<th>{name}</th>" for name in HEADINGS) + "</tr>\n")
        rows = template(people, "<tr><td>", "</td><td>", "</td></tr>\n").replace("'", "&#39;")
        number = 0
        while out.tell() < size:
            out.write(visits(rows, number))
            number += 1
        out.write("</table></body></html>\n")


def measured(prevenir, path, heap):
    """Seconds and the peak of memory, in megabytes, of the whole command and what it starts."""
    environment = {**os.environ, "PREVENIR_JAVA_OPTIONS": f"-Xmx{heap}"}
    begun = time.time()
    process = subprocess.Popen([prevenir, "scope", "--no-case", path], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    people = next((line.split(" people")[0].strip() for line in output.splitlines() if " people are in this evidence" in line), "–")
    code = os.waitstatus_to_exitcode(status)
    return time.time() - begun, usage.ru_maxrss / 1024, people if code == 0 else f"{people} (ended with {code})"


def main():
    prevenir, folder, gigabytes, heap = sys.argv[1], pathlib.Path(sys.argv[2]), float(sys.argv[3]), sys.argv[4]
    os.environ["LC_ALL"] = "C.UTF-8"
    folder.mkdir(parents=True, exist_ok=True)
    people = population.people(10_000)
    print("| File | Size | As text | Heap | Peak memory | Time | People |\n|---|---|---|---|---|---|---|")
    for name, make, sizes in (
        ("visites.html", page, (gigabytes / 100, gigabytes / 10)), ("visites.zip", zipped, (gigabytes / 10, gigabytes)),
        ("visites-deflate.zip", deflated, (gigabytes,)), ("visites.tar.zst", compressed, (gigabytes / 10, gigabytes)),
    ):
        for size in sizes:
            path = folder / name
            make(people, path, int(size * 1e9))
            seconds, peak, found = measured(prevenir, path, heap)
            print(
                f"| `{name}` | {path.stat().st_size / 1e6:,.0f} MB | {size * 1000:,.0f} MB | {heap} | {peak:,.0f} MB | {seconds:.0f} s | {found} |",
                flush=True,
            )
            path.unlink()


main()
