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
