"""Runs Prévenir on a file of the corpus and compares the people it finds with those who were written there."""
import collections
import csv
import dataclasses
import pathlib
import subprocess
import tempfile
import time

from population import plain
from table import without_ligature

COLUMNS = {
    "family": ("usual_family", "family", "birth_family"), "given": ("given",), "birth_family": ("birth_family",),
    "birth": ("birth_date",), "sex": ("sex",), "nir": ("nir", "ins", "nir_insured"), "phone": ("phone",), "email": ("email",),
    "address": ("address",), "postcode": ("postcode",), "city": ("city",),
}
SEX = {"M": "1", "F": "2"}


@dataclasses.dataclass
class Verdict:
    """What became of one file. `found` people stand in exactly one person of the result."""

    counted: int
    found: int
    right: int
    values: int
    unread: list
    seconds: float
    wrong: list
    """The first few wrong values: field, expected, got."""


def expected(person, field, sample):
    value = getattr(person, field)
    if field == "family" and sample.capitals:
        value = value.upper()
    if field == "birth":
        return f"{value:%Y%m%d}"
    if field == "sex":
        return SEX[value]
    if field == "nir":
        # the export leaves the key away: it says nothing of its own
        return value[:13]
    if field == "phone":
        return f"33{value[1:]}"
    return value if sample.ligatures else without_ligature(value)


def scope(prevenir, path, passwords):
    """The people and the entries of what was not read."""
    with tempfile.TemporaryDirectory() as out:
        begun = time.time()
        done = subprocess.run(
            [prevenir, "scope", "--no-case", "--lang", "en", "--password-file", passwords, "--export", out, path],
            capture_output=True, timeout=3600,
        )
        seconds = time.time() - begun
        if done.returncode not in (0, 3):
            raise RuntimeError(f"prevenir ended with {done.returncode}: {done.stderr.decode(errors='replace')[-200:]}")
        read = lambda name: list(csv.DictReader((pathlib.Path(out) / name).open(encoding="utf-8", newline="")))
        return read("people.csv"), read("unread.csv"), seconds


def got(row, field):
    """What the result says of a field: all values of the columns that may hold it."""
    return {row[column] for column in COLUMNS[field] if row[column]}


def keys(values):
    """What a person may be told by, most telling first; `values` gives the values of a field."""
    for field in ("nir", "email", "phone"):
        for value in values(field):
            yield field, value
    for given in values("given"):
        for birth in values("birth"):
            yield "name", plain(given), birth


def judge(prevenir, sample, people, passwords):
    result, unread, seconds = scope(prevenir, sample.path, passwords)
    people = people[:sample.people]
    known = {}
    for number, person in enumerate(people):
        for key in keys(lambda field: {expected(person, field, sample)} - {""}):
            # an ambiguous key tells nobody
            known[key] = number if key not in known else None
    rows = collections.defaultdict(list)
    patients = [row for row in result if "patient" in row["roles"]]
    for row in patients:
        votes = collections.Counter(known[key] for key in keys(lambda field: got(row, field)) if known.get(key) is not None)
        if votes:
            rows[votes.most_common(1)[0][0]].append(row)
    right, total, wrong = 0, 0, []
    for number, person in enumerate(people):
        for field in sample.fields:
            value = expected(person, field, sample)
            if not value:
                continue
            total += 1
            if any(value in got(row, field) for row in rows[number]):
                right += 1
            elif sum(1 for one in wrong if one[0] == field) < 2:
                wrong.append((field, value, [sorted(got(row, field)) for row in rows[number]]))
    found = sum(1 for number in range(len(people)) if len(rows[number]) == 1)
    return Verdict(len(patients), found, right, total, [f"{entry['code']}" for entry in unread], seconds, wrong)
