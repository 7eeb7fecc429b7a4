"""Workbooks, and what else a spreadsheet program saves."""
import datetime

import dbf
import openpyxl
import pandas
import xlsxwriter
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile

from population import FIELDS, HEADINGS
from table import Sample, records, rows
from tools import libreoffice_as

PASSWORD = "Corpus-1978"
SHORT = [field for field in FIELDS[1:-1]]


def cells(people, date=lambda day: day):
    """Cells as a program types them: dates are dates, empty cells are nothing."""
    yield [HEADINGS[field] for field in FIELDS]
    for person in people:
        yield [date(value) if isinstance(value, datetime.date) else value or None for value in person.values()]


def openpyxl_workbook(people, path):
    book = openpyxl.Workbook()
    for row in cells(people):
        book.active.append(row)
    book.save(path)


def xlsxwriter_workbook(people, path):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Patients")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, ["Extraction du 3 mars 2024"])
    for number, row in enumerate(cells(people), 3):
        for column, value in enumerate(row):
            if isinstance(value, datetime.date):
                sheet.write_datetime(number, column, datetime.datetime.combine(value, datetime.time()), day)
            elif value is not None:
                sheet.write_string(number, column, value)
    book.close()


def xlwt_workbook(people, path):
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Patients")
    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for number, row in enumerate(cells(people)):
        for column, value in enumerate(row):
            if isinstance(value, datetime.date):
                sheet.write(number, column, value, day)
            elif value is not None:
                sheet.write(number, column, value)
    book.save(str(path))


def dbase(people, path):
    widths = (10, 40, 30, 40, None, 1, 15, 15, 60, 60, 5, 40)
    table = dbf.Table(
        str(path),
        "; ".join(
            f"{HEADINGS[field][:10]} {'D' if width is None else f'C({width})'}" for field, width in zip(FIELDS[:-1], widths)
        ) + "; REMARQUE M",
        codepage="cp1252", dbf_type="db3",
    )
    with table.open(dbf.READ_WRITE):
        for person in people:
            table.append(tuple(person.values()))


def numbers(people, path):
    """As somebody types it: identifiers lose their zeros, the NIR becomes a number where it can."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    for number, row in enumerate(rows(people)):
        for column, value in enumerate(row):
            if value.isdigit():
                sheet.write_number(number, column, int(value))
            else:
                sheet.write_string(number, column, value)
    book.close()


def make(people, folder):
    base = folder / "openpyxl.xlsx"
    openpyxl_workbook(people, base)
    yield Sample("XLSX", base, "openpyxl")
    xlsxwriter_workbook(people, folder / "xlsxwriter.xlsx")
    yield Sample("XLSX, headings in the fourth row", folder / "xlsxwriter.xlsx", "XlsxWriter")
    numbers(people, folder / "numbers.xlsx")
    yield Sample("XLSX, all digits typed as numbers", folder / "numbers.xlsx", "XlsxWriter", note="zeros in front are lost in the file")
    with open(base, "rb") as clear, open(folder / "protected.xlsx", "wb") as sealed:
        OOXMLFile(clear).encrypt(PASSWORD, sealed)
    yield Sample("XLSX under a password", folder / "protected.xlsx", "msoffcrypto-tool")
    xlwt_workbook(people, folder / "xlwt.xls")
    yield Sample("XLS", folder / "xlwt.xls", "xlwt")
    pandas.DataFrame(list(records(people, empty=""))).to_excel(folder / "pandas.ods", index=False, engine="odf")
    yield Sample("ODS", folder / "pandas.ods", "pandas, odfpy")
    calc = "LibreOffice Calc"
    for kind, name, to in (
        ("XLSX", "calc.xlsx", "xlsx"),
        ("XLSM", "calc.xlsm", "xlsm:Calc MS Excel 2007 VBA XML"),
        ("XLS", "calc.xls", "xls"),
        ("ODS", "calc.ods", "ods"),
        ("FODS", "calc.fods", "fods"),
        ("SYLK", "calc.slk", "slk"),
        ("DIF", "calc.dif", "dif"),
        ("dBase", "calc.dbf", "dbf:dBase:1"),
        ("HTML", "calc.html", "html:HTML (StarCalc)"),
    ):
        yield Sample(kind, libreoffice_as(base, to, folder / name), calc)
    pandas.DataFrame(list(records(people, empty=""))).to_html(folder / "pandas-html.xls", index=False)
    yield Sample("HTML named `.xls`", folder / "pandas-html.xls", "pandas")
    dbase(people, folder / "memo.dbf")
    yield Sample("dBase III with a memo", folder / "memo.dbf", "dbf for Python")
