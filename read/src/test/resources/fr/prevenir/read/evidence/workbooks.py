"""Writes the workbooks of the tests into the current folder."""
import datetime
import openpyxl
import xlsxwriter
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile

wb = openpyxl.Workbook()
ws = wb.active
ws.title = "Patients"
ws.append(["Laboratoire Biotest, Lille"])
ws.append(["Edité le 12/03/2021"])
ws.append([])
ws.append(["Nom", "Prénom", "Date de naissance", "NIR", "Téléphone", "CP"])
for i in range(3):
    ws.append([f"MARTIN{i}", f"Zoé{i}", datetime.date(1950, 1, 1 + i), 255081000000000, f"061234567{i}", 75001 + i])
ws.append(["Total", 3])
ws.append([])
ws.append(["Médecin", "RPPS"])
ws.append(["Dr DURAND", 10001234567])
hidden = wb.create_sheet("Caché")
hidden.sheet_state = "hidden"
hidden.append(["login", "mot de passe"])
hidden.append(["a.b", "x"])
merged = wb.create_sheet("Fusion")
merged.append(["Patient", None, None, "Médecin", None])
merged.append(["Nom", "Prénom", "Né le", "Nom", "Ville"])
merged.merge_cells("A1:C1")
merged.merge_cells("D1:E1")
merged.append(["A", "B", datetime.datetime(1950, 1, 1, 12, 30), "C", "Lille"])
merged.append(["D", "E", datetime.datetime(1951, 1, 1), "F", "Lens"])
beside = wb.create_sheet("Côte à côte")
beside.append(["nom", "prénom", "age", None, "nom", "service"])
beside.append(["A", "B", 40, None, "D", "cardio"])
beside.append(["E", "F", 41])
wb.create_sheet("Vide")
wb.save("openpyxl.xlsx")
with open("openpyxl.xlsx", "rb") as plain, open("protected.xlsx", "wb") as locked:
    OOXMLFile(plain).encrypt("secret", locked)

x = xlsxwriter.Workbook("xlsxwriter.xlsx")
w = x.add_worksheet("Feuil1")
day = x.add_format({"num_format": "dd/mm/yyyy"})
postcode = x.add_format({"num_format": "00000"})
phone = x.add_format({"num_format": '0#" "##" "##" "##" "##'})
w.write_row(0, 0, ["nom", "naissance", "cp", "tel", "nir", "texte", "formule", "erreur", "oui"])
w.write_row(1, 0, ["NOM\nÉpouse"])
w.write_datetime(1, 1, datetime.datetime(1950, 2, 3), day)
w.write_number(1, 2, 1000, postcode)
w.write_number(1, 3, 612345678, phone)
w.write_number(1, 4, 2.55081e14)
w.write_string(1, 5, "2.55081E+14")
w.write_formula(1, 6, "=1+1", None, 2)
w.write_formula(1, 7, "=NA()", None, "#N/A")
w.write_boolean(1, 8, True)
x.close()

x = xlsxwriter.Workbook("since1904.xlsx", {"date_1904": True})
w = x.add_worksheet("F")
w.write_row(0, 0, ["nom", "date"])
w.write(1, 0, "A")
w.write_datetime(1, 1, datetime.datetime(1984, 5, 6, 7, 8), x.add_format({"num_format": "yyyy-mm-dd hh:mm"}))
x.close()

b = xlwt.Workbook(encoding="utf-8")
s = b.add_sheet("F")
for c, h in enumerate(["nom", "naissance"]):
    s.write(0, c, h)
for i in range(400):  # long texts that cross the records of the table of strings
    s.write(1 + i, 0, "é" * 30 + str(i) + ("œ" if i % 2 else ""))
    s.write(1 + i, 1, datetime.date(1950, 1, 1 + i % 28), xlwt.easyxf(num_format_str="DD/MM/YYYY"))
b.save("xlwt.xls")

# the evaluation of Aspose.Cells (aspose-cells-python), with DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1:
# for name in ("openpyxl", "since1904"): aspose.cells.Workbook(name + ".xlsx").save(name + ".xlsb")
