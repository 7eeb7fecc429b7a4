"""The population as plain tables, and what each file of the corpus is."""
import dataclasses
import pathlib
import typing

from population import FIELDS, HEADINGS


@dataclasses.dataclass
class Sample:
    """A file or folder of the corpus: what it is, who wrote it, and which values stand in it."""

    format: str
    path: pathlib.Path
    made_by: str
    fields: typing.Sequence[str] = tuple(FIELDS[1:-1])
    note: str = ""
    people: int | None = None
    """How many of the people stand in it, from the first; all of them where it is None."""
    capitals: bool = False
    """Whether surnames stand in capitals."""
    ligatures: bool = True
    """Whether «œ» stands as such in the file, or as «oe»."""


def french(date):
    return f"{date:%d/%m/%Y}"


def rows(people, day=french, fields=FIELDS):
    """The headings and one row of strings for each person."""
    yield [HEADINGS[field] for field in fields]
    for person in people:
        yield [day(person.birth) if field == "birth" else getattr(person, field) for field in fields]


def records(people, day=str, fields=FIELDS, empty=None):
    """One dictionary for each person, with `empty` where there is no value."""
    for person in people:
        yield {
            HEADINGS[field].lower(): (day(person.birth) if field == "birth" else getattr(person, field)) or empty for field in fields
        }


def without_ligature(value):
    return value.replace("œ", "oe").replace("Œ", "OE")
