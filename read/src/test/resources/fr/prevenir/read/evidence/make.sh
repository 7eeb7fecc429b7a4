#!/usr/bin/env bash
# Makes the archives and workbooks of this folder anew, with the tools that people use for it:
# Info-ZIP 3.0, 7-Zip, GNU tar, gzip, bzip2, xz, zstd, lz4, ncompress, rars (PyPI) for RAR 3 and 5,
# openpyxl, XlsxWriter, xlwt, msoffcrypto-tool and LibreOffice 7.4. All people are made up.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 - > "$work/patients.csv" <<'P'
print("nom;prenom;naissance;ville")
for i in range(24):
    print(f"MARTIN{i};Zoé{i};{1 + i % 28:02d}/03/{1940 + i};Lille")
P
cp "$work/patients.csv" "$here/patients.csv"
out="$here/archives"
rm -rf "$out" && mkdir "$out"
cd "$work"
zip -q "$out/info.zip" patients.csv
zip -q -P secret "$out/zipcrypto.zip" patients.csv
z() { 7zz a -bd "$@" patients.csv > /dev/null; }
z "$out/aes.zip" -tzip -psecret -mem=AES256
z "$out/deflate64.zip" -tzip -mm=Deflate64
z "$out/bzip2.zip" -tzip -mm=BZip2
z "$out/lzma.zip" -tzip -mm=LZMA
z "$out/xz.zip" -tzip -mm=xz
z "$out/plain.7z"
z "$out/content.7z" -psecret
z "$out/header.7z" -psecret -mhe=on
z "$out/split.7z" -mx=0 -v400
z "$out/split2.zip" -tzip -mx=0 -v400
tar cf "$out/gnu.tar" patients.csv
tar cf "$out/pax.tar" --format=pax ./patients.csv
tar czf "$out/t.tgz" patients.csv
tar cJf "$out/t.tar.xz" patients.csv
tar c patients.csv | zstd -q > "$out/t.tar.zst"
tar c patients.csv | bzip2 > "$out/t.tar.bz2"
tar c patients.csv | lz4 -q > "$out/t.tar.lz4"
tar c patients.csv | compress > "$out/t.tar.Z"
xz --format=lzma -c patients.csv > "$out/patients.csv.lzma"
gzip -c patients.csv > "$out/renamed.gz"
(head -c 333 patients.csv | gzip -cn; tail -c +334 patients.csv | gzip -cn) > "$out/patients.csv.gz"
python3 - "$out" <<'P'
import sys, rars
data = open("patients.csv", "rb").read()
for name, options in {
    "five.rar": {}, "five-solid.rar": {"solid": True}, "five-psw.rar": {"password": "secret"},
    "five-hpsw.rar": {"password": "secret", "encrypt_headers": True}, "three.rar": {"format": "rar30"},
}.items():
    b = rars.RarBuilder(**options)
    b.add_bytes(data, "patients.csv")
    b.write(f"{sys.argv[1]}/{name}")
P
zip -q "$out/nested.zip" -j "$out/header.7z" "$out/t.tgz" "$out/zipcrypto.zip"
cp "$out/info.zip" "$out/called.csv"

out="$here/malformed"
rm -rf "$out" && mkdir "$out"
cd "$work"
python3 - "$here" <<'P'
import io, struct, sys, zipfile
here = sys.argv[1]
out = here + "/malformed/"
def put(name, data): open(out + name, "wb").write(data)
def get(name): return open(f"{here}/archives/{name}", "rb").read()
for name in ["info.zip", "plain.7z", "gnu.tar", "five.rar", "t.tar.xz", "renamed.gz"]:
    data = get(name)
    put("cut-" + name, data[: len(data) * 6 // 10] if name != "gnu.tar" else data[:900])
    flipped = bytearray(data)
    flipped[len(data) // 3 if name != "gnu.tar" else 130] ^= 0x55
    put("flipped-" + name, bytes(flipped))
b = io.BytesIO()
with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as f: f.writestr("one.csv", "nom;age\n" + "A;12\n" * 50)
raw = bytearray(b.getvalue()); cd = raw.find(b"PK\1\2"); end = raw.find(b"PK\5\6")
entry = bytes(raw[cd:end])
put("overlap.zip", bytes(raw[:cd]) + entry + entry.replace(b"one", b"two")
    + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 2, 2, 2 * len(entry), cd, 0))
lie = bytearray(raw); lie[cd + 24 : cd + 28] = struct.pack("<I", 0xFFFFFFF0); put("lying-size.zip", bytes(lie))
lie = bytearray(raw); lie[cd + 16] ^= 0xFF; put("bad-crc.zip", bytes(lie))
put("magic-only.zip", b"PK\3\4" + bytes(range(200)))
put("deep.zip", b"")
c = b"nom;age\nA;1\n"
for i in range(20):
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as f: f.writestr(f"d{i}" if i else "d.csv", c)
    c = b.getvalue()
put("deep.zip", c)
b = io.BytesIO()
with zipfile.ZipFile(b, "w") as f:
    for n in ["../../etc/passwd", "/abs/x.csv", "a\\b.csv", "twice.csv", "twice.csv", "new\nline\u202e.csv", "donn??s.csv"]:
        f.writestr(n, "nom;age\nA;1\n")
put("names.zip", b.getvalue().replace(b"donn??s", b"donn\x82\x82s"))
for part in ("001", "003"): put("gap.7z." + part, open(f"{here}/archives/split.7z.{part}", "rb").read())
put("empty.csv", b"")
put("locked.zip", get("aes.zip"))
put("locked.7z", get("header.7z"))
put("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(60))
P

out="$here/workbooks"
rm -rf "$out" && mkdir "$out"
cd "$out"
python3 "$here/workbooks.py"
HOME=$work soffice --headless --convert-to ods openpyxl.xlsx > /dev/null 2>&1
HOME=$work soffice --headless --convert-to xls openpyxl.xlsx > /dev/null 2>&1
lock() { /usr/bin/python3 "$here/lock.py" "$work/office" "$out/openpyxl.xlsx" "$@"; }
lock "$out/protected-aes.ods" calc8 secret "$out/protected-rc4.xls" "MS Excel 97" secret
sed -i 's|</oor:items>|<item oor:path="/org.openoffice.Office.Common/Save/ODF"><prop oor:name="DefaultVersion" oor:op="fuse"><value>2</value></prop></item>&|' \
  "$work/office/user/registrymodifications.xcu"
lock "$out/protected-blowfish.ods" calc8 clé
