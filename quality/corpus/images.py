"""Scans: pages of thirty people drawn as pictures."""
import fpdf
import PIL.Image

from documents import FONT
from table import Sample, rows
from tools import run

FIELDS = ("family", "given", "birth", "nir", "phone")
FEW = 150


def pages(people, path, each=30):
    sheet = fpdf.FPDF(orientation="landscape")
    sheet.add_font("DejaVu", "", FONT)
    sheet.set_auto_page_break(False)
    for begin in range(0, len(people), each):
        sheet.add_page()
        sheet.set_font("DejaVu", size=11)
        for number, row in enumerate(rows(people[begin:begin + each], fields=FIELDS)):
            for column, value in enumerate(row):
                sheet.text(12 + (0, 62, 112, 160, 222)[column], 14 + 6 * number, value)
    sheet.output(path)


def make(people, folder):
    pages(people, folder / "pages.pdf")
    pages(people[:FEW], folder / "few.pdf")
    tool, note = "fpdf2, pdftoppm", "read by Tesseract, 30 people a page"
    for name, source, options in (("png", "pages.pdf", ["-png", "-gray"]), ("jpeg", "few.pdf", ["-jpeg"])):
        (folder / name).mkdir()
        run("pdftoppm", "-r", "200", *options, folder / source, folder / name / "page")
        yield Sample(name.upper(), folder / name, tool, FIELDS, note, FEW if source == "few.pdf" else None)
    pictures = [PIL.Image.open(file).convert("1") for file in sorted((folder / "jpeg").iterdir())]
    pictures[0].save(folder / "fax.tif", save_all=True, append_images=pictures[1:], compression="group4", dpi=(200, 200))
    yield Sample("TIFF of several pages, group 4", folder / "fax.tif", f"{tool}, Pillow", FIELDS, note, FEW)
    pictures = [PIL.Image.open(file) for file in sorted((folder / "jpeg").iterdir())]
    pictures[0].save(folder / "scan.pdf", save_all=True, append_images=pictures[1:], resolution=200)
    yield Sample("PDF of scans", folder / "scan.pdf", f"{tool}, Pillow", FIELDS, note, FEW)
    (folder / "pages.pdf").unlink()
    (folder / "few.pdf").unlink()
