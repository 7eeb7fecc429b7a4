"""Archives and disk images around one table."""
import delimited
import py7zr
import pycdlib
import pyzipper

from table import Sample
from tools import run
from workbooks import PASSWORD


def iso(source, path):
    disk = pycdlib.PyCdlib()
    disk.new(interchange_level=3, joliet=3, rock_ridge="1.09")
    disk.add_directory("/DOSSIER", joliet_path="/Dossier partagé", rr_name="Dossier partagé")
    disk.add_file(str(source), "/DOSSIER/PATIENTS.CSV;1", joliet_path="/Dossier partagé/patients opérés.csv", rr_name="patients opérés.csv")
    disk.write(str(path))
    disk.close()


def make(people, folder):
    source = folder / "patients opérés.csv"
    delimited.write(source, people, ";", "cp1252")

    def here(name):
        return folder / name

    password = f"-p{PASSWORD}"
    p7zip = "p7zip"
    for kind, name, options in (
        ("ZIP", "plain.zip", []), ("ZIP, ZipCrypto", "crypto.zip", [password, "-mem=ZipCrypto"]),
        ("ZIP, AES-256", "aes.zip", [password, "-mem=AES256"]), ("ZIP, deflate64", "deflate64.zip", ["-mm=Deflate64"]),
        ("ZIP, bzip2", "bzip2.zip", ["-mm=BZip2"]), ("ZIP, LZMA", "lzma.zip", ["-mm=LZMA"]), ("ZIP, PPMd", "ppmd.zip", ["-mm=PPMd"]),
        ("7z", "plain.7z", []), ("7z, AES with hidden names", "aes.7z", [password, "-mhe=on"]), ("7z, PPMd", "ppmd.7z", ["-m0=PPMd"]),
        ("7z in parts", "parts.7z", ["-v40k"]), ("ZIP in parts", "parts.zip", ["-v40k"]),
    ):
        target = here(name)
        if "parts" in name:
            target = here(f"folder-{name}") / name
            target.parent.mkdir()
        run("7z", "a", "-bd", *options, target, source)
        yield Sample(kind, target.parent if "parts" in name else target, p7zip)
    with pyzipper.AESZipFile(here("pyzipper.zip"), "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(PASSWORD.encode())
        archive.write(source, source.name)
    yield Sample("ZIP, AES-256", here("pyzipper.zip"), "pyzipper")
    with py7zr.SevenZipFile(here("py7zr.7z"), "w", password=PASSWORD) as archive:
        archive.write(source, source.name)
    yield Sample("7z, AES", here("py7zr.7z"), "py7zr")
    run("tar", "-C", folder, "-cf", here("plain.tar"), source.name)
    yield Sample("tar", here("plain.tar"), "GNU tar")
    for ending, command in (
        ("gz", ["gzip", "-c"]), ("bz2", ["bzip2", "-c"]), ("xz", ["xz", "-c"]), ("zst", ["zstd", "-q", "-c"]), ("lz4", ["lz4", "-q", "-c"]),
        ("lzma", ["xz", "--format=lzma", "-c"]),
    ):
        target = here(f"plain.tar.{ending}")
        run(*command, here("plain.tar"), output=target)
        yield Sample(f"tar.{ending}", target, command[0])
    run("zip", "-q", "-j", here("infozip.zip"), here("plain.tar.gz"), here("plain.7z"))
    yield Sample("ZIP around tar.gz and 7z", here("infozip.zip"), "Info-ZIP, gzip, p7zip", note="the same table twice")
    iso(source, here("pycdlib.iso"))
    yield Sample("ISO 9660, Joliet, Rock Ridge", here("pycdlib.iso"), "pycdlib")
    for kind, options in (("joliet", ["-J"]), ("rock-ridge", ["-R"]), ("plain", []), ("udf", ["-udf", "-J"])):
        target = here(f"genisoimage-{kind}.iso")
        run("genisoimage", "-quiet", *options, "-input-charset", "utf-8", "-o", target, source)
        yield Sample(f"ISO 9660, {kind}", target, "genisoimage")
