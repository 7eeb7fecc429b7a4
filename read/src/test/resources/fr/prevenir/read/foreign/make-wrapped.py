"""Writes PDF whose cells and lines go on, with python-docx, LibreOffice Writer and WeasyPrint. Everybody in them is invented.

Usage: make-wrapped.py FOLDER
"""
import pathlib, subprocess, sys
import docx, weasyprint
from docx.enum.text import WD_BREAK

out = pathlib.Path(sys.argv[1])
HEADINGS = ("NOM", "PRENOM", "NAISSANCE", "SEXE", "NIR", "TELEPHONE", "ADRESSE", "VILLE")
FAMILY = ("Le Goff", "Déchamps", "N'Diaye", "Rousseau-Dupré", "Da Silva", "Quintard", "Saint-Ève")
GIVEN = ("Marie-Hélène", "Joël", "Fatoumata", "Anne Laure", "Bastien")
STREET = ("rue du Maréchal-Foch", "boulevard de la République", "rue des Lilas")
TOWN = ("Charleville-Mézières", "Le Havre", "Marseille", "Bourg-en-Bresse")
PEOPLE = [
    (FAMILY[i % 7], GIVEN[i % 5], f"{1 + i % 28:02d}/{1 + i % 12:02d}/{1931 + i}", "FM"[i % 2], f"2{31 + i:02d}0214118{100 + i}{10 + i}",
     f"06399800{i:02d}", f"{i + 1} {STREET[i % 3]}", TOWN[i % 4])
    for i in range(40)
]


def writer(document, name):
    document.save(out / f"{name}.docx")
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", out, out / f"{name}.docx"], check=True)
    (out / f"{name}.docx").unlink()


# cells narrower than their words, without lines, rows that go on behind the page
d = docx.Document()
d.add_heading("Patients du service", 1)
table = d.add_table(rows=0, cols=len(HEADINGS))
for row in (HEADINGS, *PEOPLE):
    for cell, value in zip(table.add_row().cells, row):
        cell.text = value
writer(d, "wrapped")
# cells in the middle of the height of their row, every other row with a background
cells = lambda row, kind: "<tr>" + "".join(f"<{kind}>{value}</{kind}>" for value in row) + "</tr>"
style = "td, th {padding: 5px; font: 8pt sans-serif; vertical-align: middle} tr:nth-child(even) {background: #eee}"
page = f"<style>{style}</style><table><thead>{cells(HEADINGS, 'th')}</thead>{''.join(cells(row, 'td') for row in PEOPLE)}</table>"
weasyprint.HTML(string=page).write_pdf(out / "middle.pdf")
# a letter to a page, with names and dates that break across lines; two namesakes
d = docx.Document()
for born, nir in (("12 mars 1970", "270031411822045"), ("25/02/2008", "208021411833171")):
    d.add_paragraph("Cher confrère,")
    d.add_paragraph(f"Je vous remercie de m'avoir adressé Madame Marie-Hélène ROUSSEAU-DUPRÉ, née le {born}, NIR {nir}, que j'ai vue.")
    d.add_paragraph(f"Elle vit seule au domicile familial depuis plusieurs années déjà, née le {born} à Caen.").add_run().add_break(WD_BREAK.PAGE)
writer(d, "letters-in-one")
