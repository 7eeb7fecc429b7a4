"""Writes the files of Outlook that no free library was found to write. Usage: outlook.py pst FILE | tnef FILE ATTACHMENT

A PST gets a message for each text of a JSON list on standard input; a TNEF (winmail.dat) one message with a file attached.
"""
import json
import sys

from aspose.email import Attachment, MailMessage
from aspose.email.mapi import MapiMessage
from aspose.email.storage.pst import FileFormatVersion, PersonalStorage

SENDER, RECIPIENT = "secretariat@ch-kerlan.example", "cabinet@port.example"


def pst(path, texts):
    store = PersonalStorage.create(path, FileFormatVersion.UNICODE)
    inbox = store.root_folder.add_sub_folder("Courrier reçu")
    for text in texts:
        inbox.add_message(MapiMessage(SENDER, RECIPIENT, "Courrier", text))


def tnef(path, attachment):
    mail = MailMessage(SENDER, RECIPIENT, "Liste", "Bonjour, ci-joint la liste. Héloïse")
    mail.attachments.append(Attachment(attachment))
    MapiMessage.from_mail_message(mail).save_as_tnef(path)


if sys.argv[1] == "pst":
    pst(sys.argv[2], json.load(sys.stdin))
else:
    tnef(*sys.argv[2:])
