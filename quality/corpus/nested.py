"""JSON, BSON, MessagePack, Avro, Parquet and XML."""
import datetime
import json

import bson
import bson.json_util
import fastavro
import msgpack
import pandas
import pyarrow
import pyarrow.parquet

from population import FIELDS, HEADINGS
from table import Sample, records


def documents(people):
    """Records as a document database holds them, nested."""
    for number, person in enumerate(people):
        yield {
            "_id": bson.ObjectId(f"{number:024x}"),
            "ipp": person.ipp,
            "identite": {
                "nom": person.family, "prenom": person.given, "nomNaissance": person.birth_family or None, "sexe": person.sex,
                "dateNaissance": datetime.datetime.combine(person.birth, datetime.time(), datetime.timezone.utc), "nir": person.nir,
            },
            "contact": {"telephone": person.phone, "email": person.email or None},
            "adresse": {"voie": person.address, "codePostal": person.postcode, "ville": person.city},
            "commentaire": person.note,
        }


def make(people, folder):
    plain = list(records(people))
    (folder / "array.json").write_text(json.dumps(plain, ensure_ascii=False, indent=2), "utf-8")
    yield Sample("JSON array", folder / "array.json", "Python json")
    (folder / "escaped.json").write_text(json.dumps({"patients": plain}), "ascii")
    yield Sample("JSON array in an object, escaped", folder / "escaped.json", "Python json")
    (folder / "lines.ndjson").write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in plain), "utf-8")
    yield Sample("NDJSON", folder / "lines.ndjson", "Python json")
    frame = pandas.DataFrame(plain)
    for orient in ("records", "split", "columns", "index", "table", "values"):
        frame.to_json(folder / f"pandas-{orient}.json", orient=orient, force_ascii=orient == "columns")
        yield Sample(f"JSON, orient={orient}", folder / f"pandas-{orient}.json", "pandas")
    for name, options in (("relaxed", bson.json_util.RELAXED_JSON_OPTIONS), ("canonical", bson.json_util.CANONICAL_JSON_OPTIONS)):
        path = folder / f"mongo-{name}.json"
        path.write_text("".join(bson.json_util.dumps(one, json_options=options, ensure_ascii=False) + "\n" for one in documents(people)), "utf-8")
        yield Sample(f"MongoDB extended JSON, {name}", path, "PyMongo's bson")
    (folder / "mongo.bson").write_bytes(b"".join(bson.encode(one) for one in documents(people)))
    yield Sample("BSON", folder / "mongo.bson", "PyMongo's bson")
    (folder / "patients.msgpack").write_bytes(msgpack.packb([{**one, "_id": str(one["_id"])} for one in documents(people)], datetime=True))
    yield Sample("MessagePack", folder / "patients.msgpack", "msgpack")
    columns = {HEADINGS[field].lower(): [getattr(person, field) or None for person in people] for field in FIELDS}
    schema = {"type": "record", "name": "patient", "fields": [{"name": name, "type": ["null", "string"]} for name in columns]}
    for codec in ("null", "deflate"):
        with open(folder / f"patients-{codec}.avro", "wb") as file:
            fastavro.writer(file, schema, ({name: value and str(value) for name, value in zip(columns, row)} for row in zip(*columns.values())), codec=codec)
        yield Sample(f"Avro, {codec}", folder / f"patients-{codec}.avro", "fastavro")
    for codec in ("none", "snappy", "gzip", "zstd", "lz4"):
        path = folder / f"patients-{codec}.parquet"
        pyarrow.parquet.write_table(pyarrow.table(columns), path, compression=codec, row_group_size=300)
        yield Sample(f"Parquet, {codec}", path, "PyArrow")
    frame.to_parquet(folder / "pandas.parquet")
    yield Sample("Parquet of a frame", folder / "pandas.parquet", "pandas, PyArrow")
    frame.to_xml(folder / "pandas.xml", index=False, root_name="patients", row_name="patient")
    yield Sample("XML, elements", folder / "pandas.xml", "pandas, lxml")
    frame.to_xml(folder / "pandas-attributes.xml", index=False, root_name="patients", row_name="patient", attr_cols=list(frame.columns), encoding="iso-8859-15")
    yield Sample("XML, attributes, latin-9", folder / "pandas-attributes.xml", "pandas, lxml")
