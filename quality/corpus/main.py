"""Makes the corpus with foreign tools, reads each file with Prévenir, and prints one table.

Usage: main.py PREVENIR FOLDER [--people N] [--only WORD] [--make] [--verbose]
A family of files (a folder) that is there already is not made again; remove it to have it made anew.
"""
import argparse
import collections
import dataclasses
import json
import pathlib
import shutil
import sys
import traceback

import containers
import databases
import delimited
import documents
import health
import images
import judge
import mail
import nested
import population
import table
import workbooks

FAMILIES = {
    "delimited": delimited.make, "workbooks": workbooks.make, "mariadb": databases.mariadb, "postgresql": databases.postgresql,
    "sqlite": databases.sqlite, "access": databases.access, "nested": nested.make, "documents": documents.make, "mail": mail.make, "health": health.make,
    "images": images.make, "containers": containers.make,
}


def samples(name, people, corpus):
    """The files of a family, made where they are not there yet, and why making them stopped short."""
    folder, listing = corpus / name, corpus / f"{name}.json"
    if listing.exists():
        return [table.Sample(**{**one, "path": corpus / one["path"]}) for one in json.loads(listing.read_text("utf-8"))], None
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made, failure = [], None
    try:
        for sample in FAMILIES[name](people, folder):
            made.append(sample)
    except Exception as error:  # whatever a foreign tool does, the other families go on
        failure = f"{type(error).__name__}: {error}"
        traceback.print_exc()
    if not failure:
        listing.write_text(json.dumps([{**dataclasses.asdict(one), "path": str(one.path.relative_to(corpus))} for one in made]), "utf-8")
    return made, failure


def line(sample, verdict, corpus, total):
    notes = [sample.note] if sample.note else []
    if verdict.unread:
        counted = collections.Counter(verdict.unread)
        notes.append("not read: " + ", ".join(f"{code} × {count}" for code, count in sorted(counted.items())))
    if verdict.counted != verdict.found:
        notes.append(f"{verdict.counted} patients counted")
    share = 100 * verdict.right / max(1, verdict.values)
    shown = "100 %" if verdict.right == verdict.values else f"{min(share, 99.99):.2f} %"
    path = sample.path.relative_to(corpus)
    return f"| {sample.format} | `{path}` | {sample.made_by} | {verdict.found} / {total} | {shown} | {'; '.join(notes)} |"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("prevenir")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--only", default="", help="families or files whose path holds this word")
    parser.add_argument("--make", action="store_true", help="makes the files and reads none")
    parser.add_argument("--verbose", action="store_true", help="shows the first wrong values of each file")
    options = parser.parse_args()
    corpus = options.folder.resolve() / str(options.people)
    corpus.mkdir(parents=True, exist_ok=True)
    passwords = corpus / "passwords.txt"
    passwords.write_text(workbooks.PASSWORD + "\n")
    people = population.people(options.people)
    print("| Format | File | Made by | People found | Values exact | Notes |\n|---|---|---|---|---|---|")
    for name in FAMILIES:
        if options.only and options.only.split("/")[0] not in name:
            continue
        made, failure = samples(name, people, corpus)
        for sample in made:
            if options.make or options.only not in str(sample.path.relative_to(corpus)):
                continue
            try:
                verdict = judge.judge(options.prevenir, sample, people, passwords)
                print(line(sample, verdict, corpus, sample.people or len(people)), flush=True)
                if options.verbose:
                    print(f"    {verdict.seconds:.1f} s", *verdict.wrong, sep="\n    ", file=sys.stderr)
            except Exception as error:
                print(f"| {sample.format} | `{sample.path.relative_to(corpus)}` | {sample.made_by} | – | – | {error} |", flush=True)
        if failure:
            print(f"| … | `{name}` | – | – | – | not made: {failure} |", flush=True)


if __name__ == "__main__":
    main()
