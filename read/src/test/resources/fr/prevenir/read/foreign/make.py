"""Writes the test documents with foreign tools. Everybody in them is invented."""
import email.message, email.policy, mailbox, subprocess, sys, os, pathlib
from email.mime.text import MIMEText
from email.utils import format_datetime
import datetime, docx
from docx.enum.text import WD_BREAK
out = pathlib.Path(sys.argv[1]); out.mkdir(exist_ok=True)
LETTER = """Cher confrère,
Je vois ce jour Madame Hélène VASSEUR, née le 14/03/1961, NIR 2 61 03 35 238 112 02, pour le suivi de son diabète.
Sérologie VIH prescrite. Tél. 06 39 98 12 34."""
d = docx.Document()
s = d.sections[0]
s.header.paragraphs[0].text = "CHU de Kerlan - Service de médecine interne - Dr Yves LE GOFF"
s.footer.paragraphs[0].text = "Secrétariat : 02 99 00 11 22"
for line in LETTER.split("\n"): d.add_paragraph(line)
t = d.add_table(rows=0, cols=2)
for a, b in (("Nom :", "VASSEUR"), ("Prénom :", "Hélène"), ("IPP :", "8004512377")):
    r = t.add_row().cells; r[0].text = a; r[1].text = b
d.add_paragraph("Patients vus le même jour :")
PEOPLE = [("LAMBERT","Noé","02/11/1988","0639981101"),("DIALLO","Aïssatou","19/06/1975","0639981102"),("NGUYEN","Minh","30/01/1999","0639981103")]
t = d.add_table(rows=1, cols=4)
for c, n in zip(t.rows[0].cells, ("Nom","Prénom","Date de naissance","Téléphone")): c.text = n
for p in PEOPLE:
    for c, v in zip(t.add_row().cells, p): c.text = v
p = d.add_paragraph("Confraternellement, ")
p.add_run("Dr LE GOFF")
try: d.add_comment(runs=p.runs, text="Relancer la famille de Mme VASSEUR", author="Secrétaire", initials="S")
except AttributeError: pass
d.save(out/"letter.docx")
# mail: Python's email and mailbox
m = email.message.EmailMessage()
m["From"] = "Dr Léa MOREAU <lea.moreau@ch-kerlan.example>"
m["To"] = '"ROUX, Étienne" <etienne.roux@labo.example>, secretariat@labo.example'
m["Cc"] = "Paul GIRARD <p.girard@ch-kerlan.example>"
m["Subject"] = "Résultats de Mme Hélène VASSEUR"
m["Date"] = datetime.datetime(2024, 3, 5, 9, 30, tzinfo=datetime.timezone.utc)
m["Message-ID"] = "<1@ch-kerlan.example>"
m.set_content("Bonjour,\nCi-joint le courrier de Mme VASSEUR, née le 14/03/1961.\nLéa\n", charset="iso-8859-1", cte="quoted-printable")
m.add_alternative("<html><body><p>Bonjour,</p><p>Ci-joint le courrier de <b>Mme VASSEUR</b>, née le 14/03/1961.<br>Léa</p></body></html>", subtype="html")
m.add_attachment("nom;prenom;date de naissance\nLAMBERT;Noé;02/11/1988\nDIALLO;Aïssatou;19/06/1975\n".encode("cp1252"), maintype="text", subtype="csv", filename="résultats du 5 mars.csv")
inner = email.message.EmailMessage()
inner["From"] = "secretariat@labo.example"; inner["To"] = "lea.moreau@ch-kerlan.example"; inner["Subject"] = "Demande"; inner["Date"] = datetime.datetime(2024, 3, 4, 8, 0)
inner.set_content("Merci de m'envoyer le dossier de M. Jean-Baptiste OYONO.")
m.add_attachment(inner)
(out/"message.eml").write_bytes(m.as_bytes(policy=email.policy.SMTP))
box = mailbox.mbox(out/"box.mbox", create=True); box.clear()
for i, (who, text) in enumerate((("Noé LAMBERT <noe@mail.example>", "From ce matin j'ai mal.\n\nFrom Paris with love\n"), ("Aïssatou DIALLO <a.diallo@mail.example>", "Je confirme le rendez-vous du 12.\n"))):
    e = MIMEText(text, "plain", "utf-8" if i else "us-ascii"); e["From"] = who if i else "=?iso-8859-1?Q?No=E9_LAMBERT?= <noe@mail.example>"; e["To"] = "rdv@ch-kerlan.example"; e["Subject"] = "Rendez-vous"; e["Date"] = format_datetime(datetime.datetime(2023, 5, 6 + i, 10, 0))
    box.add(mailbox.mboxMessage(e))
box.flush()
# Independentsoft's MSG for Python: narrow texts in UTF-8, whatever the code page
from independentsoft.msg import Message
m = Message(); m.subject = "Rendez-vous de Mme Hélène VASSEUR"; m.body = "Née le 14/03/1961, à rappeler.\r\n"; m.sender_name = "Léa MOREAU"; m.sender_email_address = "lea.moreau@ch-kerlan.example"
m.save(str(out/"narrow.msg"))
# databases: PyArrow, PyMongo's bson, LibreOffice Calc (run by hand: see the end)
import csv, pyarrow as pa, pyarrow.parquet as pq, bson
ROWS = [("LAMBERT","Noé",datetime.date(1988,11,2),"0639981101"),("DIALLO","Aïssatou",datetime.date(1975,6,19),"0639981102"),("NGUYEN","Minh",datetime.date(1969,1,30),None)]
t = pa.table({"nom":[r[0] for r in ROWS],"prenom":[r[1] for r in ROWS],"date_naissance":pa.array([r[2] for r in ROWS]),"telephone":[r[3] for r in ROWS],"taille":pa.array([1.75,None,1.6]),"allergies":[["pollen","arachide"],[],None]})
for codec in ("snappy","zstd","gzip","brotli"): pq.write_table(t, out/f"people-{codec}.parquet", compression=codec)
pq.write_table(pa.table({"identite":[{"nom":r[0],"prenom":r[1],"naissance":r[2]} for r in ROWS],"contacts":[[{"genre":"mobile","numero":r[3]}] if r[3] else [] for r in ROWS],"marques":pa.array([[("fichier","rouge")],None,None],pa.map_(pa.string(),pa.string()))}), out/"people-nested.parquet", compression="zstd")
with open(out/"people.bson","wb") as f:
    for i,r in enumerate(ROWS):
        d = {"_id":bson.ObjectId(b"%012d"%i),"nom":r[0],"prenom":r[1],"naissance":datetime.datetime(r[2].year,r[2].month,r[2].day)}
        if r[3]: d["contact"] = {"telephone":r[3]}
        f.write(bson.encode(d))
with open(out/"people.csv","w",encoding="utf-8",newline="") as f:
    w = csv.writer(f, delimiter=";"); w.writerow(("nom","prenom","naissance","telephone"))
    for r in ROWS: w.writerow((r[0],r[1],r[2].strftime("%d/%m/%Y"),r[3] or ""))
# soffice --headless --infilter="CSV:59,34,76,1,1/2/2/2/3/4/4/2" --convert-to slk people.csv (and dbf)
# createdb hopital; psql -f people.sql; pg_dump -Fc, pg_dump -Ft
# dBase III, FoxPro and Visual FoxPro tables with their memos, by the library dbf
import dbf
NOTES = ["Enceinte de 12 SA, allergique à la pénicilline.\r\nPère décédé d'un infarctus.", "", "Séropositif VIH depuis 2009 ; "+"suivi trimestriel au CHU. "*60]
for kind, name, page in (("db3","memo3","cp850"),("fp","memofp","cp1252"),("vfp","memovfp","cp1252")):
    t = dbf.Table(str(out/(name+".dbf")), "nom C(30); prenom C(20); naissance D; remarques M; ville C(20)", dbf_type=kind, codepage=page)
    t.open(dbf.READ_WRITE)
    for r, note in zip(ROWS, NOTES): t.append((r[0], r[1], r[2], note, "Vannes"))
    t.close()
# Avro by fastavro: a record in a record, a list of records, a map, days, moments and decimals
import decimal, fastavro
schema = fastavro.parse_schema({"type":"record","name":"patient","fields":[
    {"name":"nom","type":"string"},{"name":"prenom","type":"string"},{"name":"naissance","type":{"type":"int","logicalType":"date"}},
    {"name":"vu_le","type":["null",{"type":"long","logicalType":"timestamp-millis"}]},
    {"name":"contact","type":["null",{"type":"record","name":"contact","fields":[{"name":"telephone","type":"string"}]}]},
    {"name":"sejours","type":{"type":"array","items":{"type":"record","name":"sejour","fields":[{"name":"service","type":{"type":"enum","name":"service","symbols":["MEDECINE","MATERNITE"]}},{"name":"cout","type":{"type":"bytes","logicalType":"decimal","precision":8,"scale":2}}]}}},
    {"name":"marques","type":{"type":"map","values":"string"}}]})
for codec in ("null","deflate","snappy","zstandard"):
    with open(out/f"people-{codec}.avro","wb") as f:
        fastavro.writer(f, schema, [{"nom":r[0],"prenom":r[1],"naissance":r[2],"vu_le":datetime.datetime(2024,3,5,9,30,tzinfo=datetime.timezone.utc) if r[3] else None,"contact":{"telephone":r[3]} if r[3] else None,"sejours":[{"service":"MATERNITE","cout":decimal.Decimal("1234.50")}] if r[3] else [],"marques":{"fichier":"rouge"}} for r in ROWS], codec=codec, sync_marker=b"0123456789abcdef")
# MessagePack by two libraries: one list of all; a record after the other; rows below a row of names; texts in windows-1252 as writers of before 2013 had them
import msgpack, ormsgpack
def record(r):
    d = {"nom":r[0],"prenom":r[1],"naissance":datetime.datetime(r[2].year,r[2].month,r[2].day,tzinfo=datetime.timezone.utc),"taille":1.75,"ald":True,"allergies":["pollen"]}
    if r[3]: d["contact"] = {"telephone":r[3]}
    return d
(out/"people-list.msgpack").write_bytes(msgpack.packb([record(r) for r in ROWS], datetime=True))
(out/"people-stream.msgpack").write_bytes(b"".join(msgpack.packb(record(r), datetime=True) for r in ROWS))
(out/"people-rows.msgpack").write_bytes(ormsgpack.packb([["nom","prenom","naissance","telephone"]]+[[r[0],r[1],r[2].isoformat(),r[3]] for r in ROWS]))
(out/"people-old.msgpack").write_bytes(b"".join(msgpack.packb({"nom":r[0].encode("cp1252"),"prenom":r[1].encode("cp1252"),"telephone":r[3]}, use_bin_type=False) for r in ROWS))
# cards and a calendar as phones and servers write them; PDF: ReportLab, qpdf for the password
(out/"cards.vcf").write_bytes("BEGIN:VCARD\r\nVERSION:3.0\r\nADR;TYPE=HOME:;;12 rue des Lilas;Vannes;;56000;France\r\nBDAY:1975-06-19\r\nEMAIL:a.diallo@mail.example\r\nFN:Aïssatou Diallo\r\nN:Diallo;Aïssatou;;Mme;\r\nNOTE:Allergique à la pénicilline\\, voir dos\r\n sier\r\nTEL;TYPE=CELL:0639981102\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lambert;No=C3=A9;;;\r\nTEL;CELL:0639981101\r\nEND:VCARD\r\n".encode())
(out/"rdv.ics").write_bytes("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:20240412T093000\r\nSUMMARY:Consultation Mme VASSEUR\r\nDESCRIPTION:Née le 14/03/1961\\nRapporter les analyses\r\nORGANIZER;CN=\"Secrétariat\":mailto:rdv@ch-kerlan.example\r\nATTENDEE;CN=Hélène VASSEUR:mailto:h.vasseur@mail.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode())
from reportlab.pdfgen import canvas
from PIL import Image, ImageDraw, ImageFont
import io, subprocess
font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 40)
im = Image.new("L", (1000, 300), 255); dr = ImageDraw.Draw(im)
dr.text((40, 60), "Madame Hélène VASSEUR", font=font, fill=0); dr.text((40, 150), "née le 14/03/1961", font=font, fill=0)
im.save(out/"scan.png", optimize=True)
c = canvas.Canvas(str(out/"form.pdf"), invariant=1); c.drawString(72, 760, "Fiche d'admission")
for i,(k,v) in enumerate((("nom","VASSEUR"),("prenom","Helene"),("date_naissance","14/03/1961"))): c.acroForm.textfield(name=k, value=v, x=200, y=700-40*i, width=200, height=20)
c.showPage(); c.drawInlineImage(str(out/"scan.png"), 50, 500, 480, 144) if False else c.drawImage(str(out/"scan.png"), 50, 500, 480, 144); c.showPage(); c.save()
subprocess.run(["qpdf","--deterministic-id",str(out/"form.pdf"),"--add-attachment",str(out/"people.csv"),"--mimetype=text/csv","--",str(out/"att.pdf")],check=True)
subprocess.run(["qpdf","--encrypt","hopital","maitre","256","--",str(out/"att.pdf"),str(out/"sealed.pdf")],check=True)
# a list printed by LibreOffice Calc over several pages
with open(out/"list.csv","w",encoding="utf-8",newline="") as f:
    w = csv.writer(f, delimiter=";"); w.writerow(("nom","prenom","naissance","telephone","ville"))
    for i in range(120):
        w.writerow((("LAMBERT","DIALLO","VASSEUR")[i%3 if i<119 else 2]+" %d"%i, ("Noé","Aïssatou","Jean Marie")[i%3 if i<119 else 2], "%02d/%02d/%d"%(1+i%28 if i<119 else 20,1+i%12,1950+i//3 - (1 if i==119 else 0)), "" if i%17==0 and i>0 else "06399800%02d"%(i%100), ("Saint-Malo","Vannes")[i%2]))
# soffice --headless --infilter="CSV:59,34,76,1,1/2/2/2/3/2/4/2/5/2" --convert-to pdf list.csv
# msoffcrypto-tool: sealed.docx is letter.docx under the password "hopital"
# By hand, with scripts of quality/corpus: message.msg (aspose-email-foss), winmail.dat and boite.zip (the evaluation of Aspose.Email,
# outlook.py), rcp.pptx (python-pptx) and rcp.ppt (LibreOffice Impress), merged.* (python-docx, LibreOffice Writer), sealed.odt and
# sealed-97.doc (LibreOffice, evidence/lock.py, password "secret").
