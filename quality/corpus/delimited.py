"""Delimited text, as programs and people save it."""
import csv
import io

import pandas

from population import FIELDS
from table import Sample, french, records, rows, without_ligature
from tools import libreoffice_as

QUOTES = {"minimal": csv.QUOTE_MINIMAL, "all": csv.QUOTE_ALL, "words": csv.QUOTE_NONNUMERIC}


def write(path, people, separator, encoding, ends="\r\n", quotes="minimal", changed=lambda value: value, fields=FIELDS):
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator=ends, quoting=QUOTES[quotes]).writerows(rows(people, fields=fields))
    path.write_bytes(changed(text.getvalue()).encode(encoding))


def make(people, folder):
    python = "Python csv"
    for name, separator, encoding, ends, quotes in (
        ("semicolon-utf8-bom", ";", "utf-8-sig", "\r\n", "minimal"),
        ("semicolon-cp1252", ";", "cp1252", "\r\n", "minimal"),
        ("comma-quoted-utf8", ",", "utf-8", "\n", "all"),
        ("tab-utf16le-bom", "\t", "utf-16", "\r\n", "minimal"),
        ("pipe-latin9", "|", "iso-8859-15", "\n", "minimal"),
    ):
        path = folder / f"{name}.csv"
        note = "«–» becomes «-»" if encoding == "iso-8859-15" else ""
        write(path, people, separator, encoding, ends, quotes, (lambda text: text.replace("–", "-")) if note else str)
        yield Sample(f"CSV `{separator}` {encoding}".replace("\t", "\\t").replace("|", "\\|"), path, python, note=note)
    dos = folder / "semicolon-cp850.csv"
    write(dos, people, ";", "cp850", changed=lambda text: without_ligature(text).replace("–", "-"))
    yield Sample("CSV `;` cp850", dos, python, note="«œ» becomes «oe»", ligatures=False)
    mac = folder / "semicolon-mac-roman.csv"
    write(mac, people, ";", "mac-roman", ends="\r")
    yield Sample("CSV `;` mac-roman", mac, python, note="lines end in CR")
    path = folder / "without-heading.csv"
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(list(rows(people))[1:])
    path.write_text(text.getvalue(), "utf-8")
    yield Sample("CSV without headings", path, python)
    frame = pandas.DataFrame(list(records(people, french)))
    frame.to_csv(folder / "pandas.csv")
    yield Sample("CSV `,` with an index", folder / "pandas.csv", "pandas")
    frame.to_csv(folder / "pandas.txt", sep="\t", index=False, na_rep="NaN")
    yield Sample("TSV, `NaN` for nothing", folder / "pandas.txt", "pandas")
    source = folder / "semicolon-utf8-bom.csv"
    reading = "CSV:59,34,76,1" + "," + "/".join(f"{column + 1}/2" for column in range(len(FIELDS)))
    # tokens of the export: separator, quote, charset (1 is the system's, 76 UTF-8), …, quote all, as shown, …
    yield Sample(
        "CSV `;` windows-1252, all text quoted",
        libreoffice_as(source, "csv:Text - txt - csv (StarCalc):59,34,1,1,,0,true,false", folder / "calc-cp1252.csv", reading),
        "LibreOffice Calc",
    )
    yield Sample(
        "Text of fixed width",
        libreoffice_as(source, "csv:Text - txt - csv (StarCalc):FIX,34,76,1,,0,false,true,false,true", folder / "calc-fixed.txt", reading),
        "LibreOffice Calc",
    )
