# Makes calc-head.pdf, calc-centre.pdf and calc-foot.pdf with LibreOffice Calc: 40 invented people in wrapped cells that stand at the
# head, in the middle or at the foot of their rows, no lines drawn. Usage: make-aligned.py FOLDER
import random, subprocess, sys
from xml.sax.saxutils import escape
R=random.Random(9)
A="Bar Cor Del Fal Gui Jou Lan Mar Nor Per Que Rou Sau Tis Val".split(); B="ba ci do fe gu la mi no pe ru sa ti".split(); C="chon dier gnon lard net quin rand ssel teau vier".split()
GIV="Lucie Bernard Nadia Etienne Solange Karim Odile Gaston Yvette Marcel Ines Thibaut".split()
fam=set()
while len(fam)<200: fam.add((R.choice(A)+R.choice(B)+R.choice(C)).upper())
P=[]
for i,f in enumerate(sorted(fam)):
    y=R.randint(1930,2000);m=R.randint(1,12);d=R.randint(1,28);sex=R.choice("12")
    s=f"{sex}{y%100:02d}{m:02d}{R.choice([75,59,13,31]):02d}{R.randint(1,300):03d}{R.randint(1,400):03d}"
    P.append([f,R.choice(GIV),f"{d:02d}/{m:02d}/{y}",s+f"{97-int(s)%97:02d}",f"{R.randint(1,200)} rue du {R.choice('Général Moulin Faubourg Docteur Capitaine'.split())} {R.choice(A)}{R.choice(B)}{R.choice(C)}"+R.choice([""," bâtiment "+R.choice("ABC")+" escalier 2 appartement "+str(R.randint(1,99)), " résidence des Tilleuls"]),f"{R.choice([75011,59000,13005,31000])} {R.choice(['Paris','Lille','Marseille','Toulouse'])}"])
H=["Nom","Prénom","Date de naissance","NIR","Adresse","Commune"]
W=["2.4cm","1.9cm","2.2cm","3.7cm","3.4cm","2.6cm"]
for va in ["top", "middle", "bottom"]:
    o=['<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>']
    for i,w in enumerate(W): o.append(f'<style:style style:name="co{i}" style:family="table-column"><style:table-column-properties style:column-width="{w}"/></style:style>')
    o.append('<style:style style:name="ro" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>')
    o.append(f'<style:style style:name="ce" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="{va}"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Patients">')
    for i in range(6): o.append(f'<table:table-column table:style-name="co{i}"/>')
    for r in [H]+P[:40]:
        o.append('<table:table-row table:style-name="ro">'+"".join(f'<table:table-cell table:style-name="ce" office:value-type="string"><text:p>{escape(c)}</text:p></table:table-cell>' for c in r)+'</table:table-row>')
    o.append('</table:table></office:spreadsheet></office:body></office:document>')
    name = {"top": "head", "middle": "centre", "bottom": "foot"}[va]
    file = f"{sys.argv[1]}/calc-{name}.fods"
    open(file, "w").write("".join(o))
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", sys.argv[1], file], check=True)
