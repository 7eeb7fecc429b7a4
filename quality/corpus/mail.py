"""Mail, cards and calendars."""
import csv
import datetime
import email.message
import email.policy
import io
import json
import mailbox
import os
import pathlib

import icalendar
import vobject
from aspose.email_foss.msg import MapiMessage

import delimited
from documents import LETTER, letter
from table import Sample, rows
from tools import run

BOTH = "the sender and the recipient are counted too"
CHARSETS = ("utf-8", "iso-8859-15", "windows-1252")


def message(person, number):
    mail = email.message.EmailMessage()
    mail["From"] = "Secrétariat de médecine <secretariat@ch-kerlan.example>"
    mail["To"] = "Cabinet du Port <cabinet@port.example>"
    mail["Subject"] = "Courrier de consultation"
    mail["Date"] = datetime.datetime(2024, 3, 1 + number % 28, 9, 30, tzinfo=datetime.timezone.utc)
    text = "\n\n".join(letter(person)) + "\n"
    mail.set_content(text, charset=CHARSETS[number % 3], cte=("quoted-printable", "base64")[number % 2])
    if number % 4 == 0:
        mail.add_alternative("".join(f"<p>{paragraph}</p>" for paragraph in letter(person)), subtype="html")
    return mail


def with_attachment(people):
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows(people))
    mail = message(people[0], 1)
    mail.set_content("Bonjour,\nCi-joint la liste.\n")
    mail.add_attachment(text.getvalue().encode("cp1252"), maintype="text", subtype="csv", filename="liste des patients n° 3.csv")
    return mail


def cards(people):
    for person in people:
        card = vobject.vCard()
        card.add("n").value = vobject.vcard.Name(family=person.family, given=person.given)
        card.add("fn").value = f"{person.given} {person.family}"
        card.add("bday").value = str(person.birth)
        card.add("tel").value = person.phone
        if person.email:
            card.add("email").value = person.email
        card.add("adr").value = vobject.vcard.Address(street=person.address, code=person.postcode, city=person.city, country="France")
        yield card.serialize()


def calendar(people):
    agenda = icalendar.Calendar()
    agenda.add("prodid", "-//Corpus//FR")
    agenda.add("version", "2.0")
    for number, person in enumerate(people):
        event = icalendar.Event()
        event.add("uid", f"{number}@ch-kerlan.example")
        event.add("dtstart", datetime.datetime(2024, 1, 1, 8) + datetime.timedelta(minutes=20 * number))
        madam = person.sex == "F"
        event.add("summary", f"Consultation {'Mme' if madam else 'M.'} {person.given} {person.family.upper()}")
        event.add("description", f"Né{'e' if madam else ''} le {person.birth:%d/%m/%Y}, tél. {person.phone}\nPremière visite")
        agenda.add_component(event)
    return agenda.to_ical()


def msg(people, folder):
    folder.mkdir()
    for number, person in enumerate(people):
        MapiMessage.from_email_message(message(person, number)).save(folder / f"{number:04d}.msg")


def outlook(python, *arguments, text=None):
    """Has files written by a library that needs a Python environment of its own: it hides the one that writes MSG."""
    # its runtime finds no ICU in some images
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    run(python, pathlib.Path(__file__).with_name("outlook.py"), *arguments, text=text, env=environment)


def make(people, folder):
    python = "Python email"
    (folder / "eml").mkdir()
    for number, person in enumerate(people):
        (folder / "eml" / f"{number:04d}.eml").write_bytes(message(person, number).as_bytes(policy=email.policy.SMTP))
    yield Sample("EML, a letter each", folder / "eml", python, LETTER, BOTH, capitals=True)
    (folder / "attachment.eml").write_bytes(with_attachment(people).as_bytes(policy=email.policy.SMTP))
    yield Sample("EML with a CSV attached", folder / "attachment.eml", python)
    box = mailbox.mbox(folder / "box.mbox", create=True)
    for number, person in enumerate(people):
        box.add(mailbox.mboxMessage(message(person, number)))
    box.close()
    yield Sample("mbox", folder / "box.mbox", "Python mailbox", LETTER, BOTH, capitals=True)
    spool = mailbox.Maildir(folder / "maildir", create=True)
    for number, person in enumerate(people):
        spool.add(message(person, number))
    yield Sample("Maildir", folder / "maildir", "Python mailbox", LETTER, BOTH, capitals=True)
    (folder / "cards.vcf").write_text("".join(cards(people)), "utf-8", newline="")
    yield Sample("vCard 3.0", folder / "cards.vcf", "vobject", ("family", "given", "birth", "phone", "email", "address", "postcode", "city"))
    (folder / "agenda.ics").write_bytes(calendar(people))
    yield Sample("iCalendar", folder / "agenda.ics", "icalendar", ("family", "given", "birth", "phone"), capitals=True)
    msg(people, folder / "msg")
    yield Sample("MSG, a letter each", folder / "msg", "aspose-email-foss", LETTER, BOTH, capitals=True)
    python = os.environ.get("PREVENIR_CORPUS_OUTLOOK")
    if python:
        aspose, advertised = "Aspose.Email (evaluation)", "an advertisement stands in each message"
        texts = json.dumps(["\r\n\r\n".join(letter(person)) for person in people])
        outlook(python, "pst", folder / "box.pst", text=texts)
        yield Sample("PST", folder / "box.pst", aspose, LETTER, f"{BOTH}; {advertised}", capitals=True)
        delimited.write(folder / "liste.csv", people, ";", "cp1252")
        outlook(python, "tnef", folder / "winmail.dat", folder / "liste.csv")
        yield Sample("TNEF with a CSV attached", folder / "winmail.dat", aspose)
