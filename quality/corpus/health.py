"""Health exchange formats, as the libraries of their own communities write them."""
import datetime

import hl7apy.core
import pydicom
import pydicom.dataset
import pydicom.fileset
import pydicom.uid
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.patient import Patient
from lxml import builder, etree

from table import Sample

INS = "1.2.250.1.213.1.4.8"
NAMES = ("family", "given", "birth", "sex")


def adt(person, number):
    message = hl7apy.core.Message("ADT_A01", version="2.5")
    head = message.msh
    head.msh_3, head.msh_4, head.msh_5, head.msh_6 = "DPI", "CHU", "LABO", "CHU"
    head.msh_7 = "20240301093000"
    head.msh_9 = "ADT^A01^ADT_A01"
    head.msh_10, head.msh_11, head.msh_12, head.msh_17, head.msh_18 = str(number), "P", "2.5", "FRA", "UNICODE UTF-8"
    message.evn.evn_2 = "20240301093000"
    pid = message.pid
    pid.pid_1 = "1"
    for number in (f"{person.ipp}^^^CHU&1.2.250.1.999.1&ISO^PI", f"{person.nir}^^^ASIP-SANTE-INS-NIR&{INS}&ISO^INS"):
        pid.add_field("pid_3").value = number
    names = [f"{person.birth_family or person.family}^{person.given}^^^{'MME' if person.sex == 'F' else 'M'}^^L"]
    if person.birth_family:
        names.append(f"{person.family}^{person.given}^^^MME^^D")
    for name in names:
        pid.add_field("pid_5").value = name
    pid.pid_7 = f"{person.birth:%Y%m%d}"
    pid.pid_8 = person.sex
    pid.pid_11 = f"{person.address}^^{person.city}^^{person.postcode}^FRA^H"
    pid.add_field("pid_13").value = f"{person.phone}^PRN^PH"
    if person.email:
        pid.add_field("pid_13").value = f"^NET^Internet^{person.email}"
    message.pv1.pv1_2 = "O"
    return message.to_er7()


def patient(person):
    names = [{"use": "usual", "family": person.family, "given": [person.given]}]
    if person.birth_family:
        names.append({"use": "maiden", "family": person.birth_family, "given": [person.given]})
    telecom = [{"system": "phone", "value": person.phone}]
    if person.email:
        telecom.append({"system": "email", "value": person.email})
    return Patient(
        id=f"patient-{person.ipp}",
        identifier=[
            {"system": "urn:oid:1.2.250.1.999.1", "value": person.ipp, "type": {"coding": [{"code": "PI"}]}},
            {"system": f"urn:oid:{INS}", "value": person.nir},
        ],
        name=names, gender="female" if person.sex == "F" else "male", birthDate=person.birth, telecom=telecom,
        address=[{"line": [person.address], "postalCode": person.postcode, "city": person.city, "country": "FRA"}],
    )


def cda(person):
    """A document with the head that CI-SIS asks for. No library writes CDA: the elements are put together here."""
    make = builder.ElementMaker(namespace="urn:hl7-org:v3", nsmap={None: "urn:hl7-org:v3"})
    name = [make.family(person.family, qualifier="SP" if person.birth_family else "BR")]
    if person.birth_family:
        name.append(make.family(person.birth_family, qualifier="BR"))
    address = make.addr(make.streetAddressLine(person.address), make.postalCode(person.postcode), make.city(person.city))
    role = make.patientRole(
        make.id(extension=person.nir, root=INS),
        make.id(extension=person.ipp, root="1.2.250.1.999.1"),
        address,
        make.telecom(value=f"tel:{person.phone}"),
        make.patient(
            make.name(make.given(person.given), *name),
            make.administrativeGenderCode(code=person.sex, codeSystem="2.16.840.1.113883.5.1"),
            make.birthTime(value=f"{person.birth:%Y%m%d}"),
        ),
    )
    document = make.ClinicalDocument(
        make.typeId(root="2.16.840.1.113883.1.3", extension="POCD_HD000040"),
        make.id(root=f"1.2.250.1.999.2.{person.ipp}"),
        make.title("Compte rendu"),
        make.effectiveTime(value="20240301093000+0100"),
        make.recordTarget(role),
        make.component(make.structuredBody(make.component(make.section(make.title("Conclusion"), make.text("Examen sans particularité."))))),
    )
    return etree.tostring(document, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def image(person, number):
    meta = pydicom.dataset.FileMetaDataset()
    meta.MediaStorageSOPClassUID = pydicom.uid.SecondaryCaptureImageStorage
    meta.MediaStorageSOPInstanceUID = f"1.2.826.0.1.3680043.8.498.{number + 1}"
    meta.TransferSyntaxUID = (pydicom.uid.ExplicitVRLittleEndian, pydicom.uid.ImplicitVRLittleEndian)[number % 2]
    data = pydicom.dataset.Dataset()
    data.file_meta = meta
    data.SpecificCharacterSet = ("ISO_IR 100", "ISO_IR 192")[number % 2] if "œ" not in person.family + person.given else "ISO_IR 192"
    data.PatientName = f"{person.family}^{person.given}"
    data.PatientID = person.ipp
    data.PatientBirthDate = person.birth
    data.PatientSex = person.sex
    data.SOPClassUID, data.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    data.StudyInstanceUID, data.SeriesInstanceUID = f"{meta.MediaStorageSOPInstanceUID}.1", f"{meta.MediaStorageSOPInstanceUID}.2"
    data.StudyDate, data.StudyTime, data.StudyID = datetime.date(2024, 3, 1), "093000", str(number)
    data.Modality, data.SeriesNumber, data.InstanceNumber, data.AccessionNumber = "OT", 1, 1, str(700000 + number)
    return data


def make(people, folder):
    joined = "\r".join(adt(person, number) for number, person in enumerate(people)) + "\r"
    (folder / "adt.hl7").write_bytes(joined.encode())
    yield Sample("HL7 v2.5 ADT", folder / "adt.hl7", "hl7apy")
    resources = [patient(person) for person in people]
    bundle = Bundle(type="collection", entry=[{"resource": resource} for resource in resources])
    (folder / "bundle.json").write_text(bundle.model_dump_json(indent=1), "utf-8")
    yield Sample("FHIR R4 bundle", folder / "bundle.json", "fhir.resources")
    (folder / "patients.ndjson").write_text("".join(one.model_dump_json() + "\n" for one in resources), "utf-8")
    yield Sample("FHIR R4, one resource a line", folder / "patients.ndjson", "fhir.resources")
    (folder / "cda").mkdir()
    for person in people:
        (folder / "cda" / f"{person.ipp}.xml").write_bytes(cda(person))
    yield Sample("CDA r2", folder / "cda", "lxml", [f for f in Sample.fields if f != "email"], note="no library writes CDA; the head is the corpus's own")
    (folder / "dicom").mkdir()
    files = pydicom.fileset.FileSet()
    for number, person in enumerate(people):
        data = image(person, number)
        data.save_as(folder / "dicom" / f"{number:04d}.dcm", enforce_file_format=True)
        files.add(data)
    yield Sample("DICOM", folder / "dicom", "pydicom", NAMES)
    files.write(folder / "dicom-set")
    yield Sample("DICOM set with DICOMDIR", folder / "dicom-set", "pydicom", NAMES)
