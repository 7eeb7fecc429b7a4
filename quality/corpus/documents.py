"""Tables and letters as office programs save them."""
import docx
import docx.enum.text
import fpdf
import pptx
import pptx.util

from table import Sample, french, rows
from tools import libreoffice, libreoffice_as, run

LIST = ("family", "given", "birth", "sex", "nir", "phone", "postcode", "city")
LETTER = ("family", "given", "birth", "nir", "phone")
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
WRITER = "LibreOffice Writer"
WRAPPED = "narrow cells that go on over several lines"
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()


def letter(person):
    """A short letter about one person, as paragraphs."""
    madam = person.sex == "F"
    birth = f"{person.birth.day} {MONTHS[person.birth.month - 1]} {person.birth.year}"
    return [
        "Cher confrère,",
        f"Je vous remercie de m'avoir adressé {'Madame' if madam else 'Monsieur'} {person.given} {person.family.upper()}, "
        f"né{'e' if madam else ''} le {french(person.birth) if int(person.ipp) % 2 else birth}, NIR {person.nir}, "
        f"que j'ai vu{'e' if madam else ''} en consultation.",
        f"L'examen est sans particularité. {'Elle' if madam else 'Il'} est joignable au {person.phone}.",
        "Bien confraternellement.",
    ]


def table_docx(people, path):
    document = docx.Document()
    document.add_heading("Liste des patients", 1)
    table = document.add_table(rows=0, cols=len(LIST))
    for row in rows(people, fields=LIST):
        # _tbl.add_tr is what add_row does, without counting the cells of all rows before
        for cell, value in zip(table.add_row().cells, row):
            cell.text = value
    document.save(path)


def letter_docx(person, path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Centre hospitalier de Kerlan"
    for paragraph in letter(person):
        document.add_paragraph(paragraph)
    document.save(path)


def letters_docx(people, path):
    """All letters in one document, each on a page of its own, as mail merge makes them."""
    document = docx.Document()
    for person in people:
        for paragraph in letter(person):
            last = document.add_paragraph(paragraph)
        last.add_run().add_break(docx.enum.text.WD_BREAK.PAGE)
    document.save(path)


def slides(people, path, each=12):
    deck = pptx.Presentation()
    fields = LIST[:6]
    for begin in range(0, len(people), each):
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        some = list(rows(people[begin:begin + each], fields=fields))
        size = [pptx.util.Cm(length) for length in (1, 1, 23, 16)]
        table = slide.shapes.add_table(len(some), len(fields), *size).table
        for row, values in zip(table.rows, some):
            for cell, value in zip(row.cells, values):
                cell.text = value
    deck.save(path)


def pdf_table(people, path):
    sheet = fpdf.FPDF(orientation="landscape")
    sheet.add_font("DejaVu", "", FONT)
    sheet.set_font("DejaVu", size=8)
    sheet.add_page()
    with sheet.table(col_widths=(16, 14, 12, 6, 18, 14, 10, 26), first_row_as_headings=True, headings_style=fpdf.FontFace(emphasis=None)) as table:
        for row in rows(people, fields=LIST):
            table.row(row)
    sheet.output(path)


def make(people, folder):
    table_docx(people, folder / "list.docx")
    yield Sample("DOCX, a table", folder / "list.docx", "python-docx", LIST)
    for ending, to in (("odt", "odt"), ("doc", "doc:MS Word 97"), ("rtf", "rtf"), ("fodt", "fodt"), ("pdf", "pdf"), ("html", "html:HTML (StarWriter)")):
        path = libreoffice_as(folder / "list.docx", to, folder / f"list.{ending}")
        note = WRAPPED if ending == "pdf" else ""
        yield Sample(f"{ending.upper()}, a table", path, WRITER, LIST, note)
    pdf_table(people, folder / "list-fpdf.pdf")
    yield Sample("PDF, a table", folder / "list-fpdf.pdf", "fpdf2", LIST)
    run("qpdf", "--encrypt", "Corpus-1978", "Corpus-1978", "256", "--", folder / "list.pdf", folder / "list-sealed.pdf")
    yield Sample("PDF under a password", folder / "list-sealed.pdf", "qpdf", LIST, WRAPPED)
    run("qpdf", "--object-streams=generate", "--linearize", folder / "list.pdf", folder / "list-web.pdf")
    yield Sample("PDF, linearised, object streams", folder / "list-web.pdf", "qpdf", LIST, WRAPPED)
    slides(people, folder / "slides.pptx")
    yield Sample("PPTX, tables", folder / "slides.pptx", "python-pptx", LIST[:6])
    for ending in ("odp", "ppt"):
        path = libreoffice_as(folder / "slides.pptx", ending, folder / f"slides.{ending}")
        yield Sample(f"{ending.upper()}, tables", path, "LibreOffice Impress", LIST[:6])
    letters = folder / "letters-docx"
    letters.mkdir()
    for person in people:
        letter_docx(person, letters / f"{person.ipp}.docx")
    yield Sample("DOCX, a letter each", letters, "python-docx", LETTER, capitals=True)
    sources = sorted(letters.iterdir())
    for ending, to in (("odt", "odt"), ("doc", "doc:MS Word 97"), ("rtf", "rtf"), ("pdf", "pdf"), ("txt", "txt:Text (encoded):UTF8")):
        libreoffice(sources, to, folder / f"letters-{ending}")
        yield Sample(f"{ending.upper()}, a letter each", folder / f"letters-{ending}", WRITER, LETTER, capitals=True)
    letters_docx(people, folder / "merged.docx")
    yield Sample("DOCX, all letters in one", folder / "merged.docx", "python-docx", LETTER, capitals=True)
    for ending, to in (("odt", "odt"), ("pdf", "pdf")):
        path = libreoffice_as(folder / "merged.docx", to, folder / f"merged.{ending}")
        yield Sample(f"{ending.upper()}, all letters in one", path, WRITER, LETTER, capitals=True)
