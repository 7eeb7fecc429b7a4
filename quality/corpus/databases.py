"""Dumps and clients of MariaDB, PostgreSQL and SQLite, servers started on folders of their own."""
import getpass
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import time

from population import FIELDS, HEADINGS
from table import Sample, rows
from tools import run

COLUMNS = [HEADINGS[field].lower() for field in FIELDS]


def definition(day="date"):
    return ", ".join(f"{column} {day if field == 'birth' else 'varchar(200)'}" for field, column in zip(FIELDS, COLUMNS))


def literal(value, backslashes):
    if not value:
        return "NULL"
    text = str(value).replace("'", "''")
    return f"'{text.replace(chr(92), chr(92) * 2) if backslashes else text}'"


def script(people, backslashes=False, kind="varchar(200)"):
    """The population as SQL, to fill a database with."""
    yield f"CREATE TABLE patients (id integer PRIMARY KEY, {definition()});"
    for number, person in enumerate(people, 1):
        yield f"INSERT INTO patients VALUES ({number},{','.join(literal(value, backslashes) for value in person.values())});"


def as_user(user, command):
    """Servers refuse to run as root; root runs them as their own user."""
    return command if os.geteuid() else ["runuser", "-u", user, "--", *command]


class Server:
    """A server process on a scratch folder, stopped and removed at the end."""

    def __init__(self, user):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="corpus-"))
        self.user = user if not os.geteuid() else getpass.getuser()
        if not os.geteuid():
            shutil.chown(self.folder, user, user)
        self.process = None

    def start(self, command, ready):
        self.process = subprocess.Popen(
            as_user(self.user, [str(part) for part in command]), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(150):
            if subprocess.run(ready, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
                return
            time.sleep(0.2)
        raise RuntimeError(f"{command[0]} did not start")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process:
            self.process.terminate()
            self.process.wait(60)
        shutil.rmtree(self.folder, ignore_errors=True)


def mariadb(people, folder):
    with Server("mysql") as server:
        data, socket = server.folder / "data", server.folder / "socket"
        run(*as_user(server.user, ["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal"]))
        client = ["--no-defaults", f"--socket={socket}", "--user=root", "--default-character-set=utf8mb4"]
        server.start(
            [shutil.which("mariadbd"), "--no-defaults", f"--datadir={data}", f"--socket={socket}", "--skip-networking",
             f"--secure-file-priv={server.folder}"],
            ["mariadb-admin", *client, "ping"],
        )
        run("mariadb", *client, text="CREATE DATABASE hopital CHARACTER SET utf8mb4")
        run("mariadb", *client, "hopital", text="\n".join(script(people, backslashes=True)))
        tool = "mariadb-dump 10.11" if "10.11" in run("mariadb-dump", "--version").decode() else "mariadb-dump"
        for name, options in (
            ("plain", []), ("complete-insert", ["--complete-insert"]), ("one-row-inserts", ["--skip-extended-insert"]),
            ("compact-latin1", ["--compact", "--default-character-set=latin1"]), ("tables-apart", ["--xml"]),
            ("ansi", ["--compatible=ansi", "--complete-insert"]),
        ):
            path = folder / f"dump-{name}.{'xml' if '--xml' in options else 'sql'}"
            run("mariadb-dump", *client, *options, "hopital", output=path)
            yield Sample(f"mysqldump {' '.join(options)}".strip(), path, tool)
        tab = server.folder / "tab"
        tab.mkdir()
        tab.chmod(0o777)
        run("mariadb-dump", *client, f"--tab={tab}", "hopital")
        shutil.copytree(tab, folder / "dump-tab")
        yield Sample("mysqldump --tab", folder / "dump-tab", tool)
        for name, options in (("B", ["-B"]), ("table", ["-t"]), ("E", ["-E"]), ("H", ["-H"]), ("X", ["-X"])):
            ending = {"H": "html", "X": "xml"}.get(name, "txt")
            path = folder / f"client-{name}.{ending}"
            run("mariadb", *client, *options, "hopital", "-e", "SELECT * FROM patients", output=path)
            yield Sample(f"mysql {options[0]}", path, "mariadb 10.11 client")


def postgresql(people, folder):
    programs = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    version = f"PostgreSQL {programs.parent.name}"
    with Server("postgres") as server:
        data = server.folder / "data"
        run(*as_user(server.user, [programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]))
        place = ["-h", str(server.folder), "-U", "postgres"]
        server.start(
            [programs / "postgres", "-D", data, "-k", server.folder, "-c", "listen_addresses="],
            [str(programs / "psql"), *place, "-c", "SELECT 1"],
        )
        run(programs / "psql", *place, "-q", "-v", "ON_ERROR_STOP=1", text="\n".join(script(people)))
        for name, options, ending in (
            ("plain", [], "sql"), ("inserts", ["--inserts"], "sql"), ("column-inserts", ["--column-inserts"], "sql"),
            ("rows-per-insert", ["--rows-per-insert=100"], "sql"), ("custom", ["-Fc"], "dump"), ("custom-plain", ["-Fc", "-Z0"], "dump"),
            ("tar", ["-Ft"], "tar"), ("latin9", ["-E", "WIN1252"], "sql"),
        ):
            path = folder / f"pg-{name}.{ending}"
            run(programs / "pg_dump", *place, *options, "postgres", output=path)
            yield Sample(f"pg_dump {' '.join(options)}".strip(), path, version)
        run(programs / "pg_dump", *place, "-Fd", "-f", folder / "pg-directory", "postgres")
        yield Sample("pg_dump -Fd", folder / "pg-directory", version, note="columns without their names")
        for name, options in (
            ("csv", ["--csv"]), ("x", ["-x"]), ("H", ["-H"]), ("aligned", []), ("border2", ["-P", "border=2"]), ("unaligned", ["-A"]),
            ("unicode", ["-P", "linestyle=unicode", "-P", "border=2"]), ("tuples", ["-A", "-t"]), ("wrapped", ["-P", "format=wrapped", "-P", "columns=160"]),
        ):
            path = folder / f"psql-{name}.{'html' if name == 'H' else 'csv' if name == 'csv' else 'txt'}"
            run(programs / "psql", *place, "-P", "pager=off", *options, "-c", "SELECT * FROM patients", output=path)
            yield Sample(f"psql {' '.join(options)}".strip(), path, version)
        for name, copy in (
            ("text", "COPY patients TO STDOUT"),
            ("csv", "COPY patients TO STDOUT WITH (FORMAT csv, HEADER, DELIMITER ';', FORCE_QUOTE *)"),
        ):
            run(programs / "psql", *place, "-c", copy, output=folder / f"copy-{name}.txt")
            yield Sample(f"COPY … {name}", folder / f"copy-{name}.txt", version)


def sqlite(people, folder):
    tool = f"sqlite3 {sqlite3.sqlite_version}"
    base = folder / "patients.sqlite"
    run("sqlite3", base, text="BEGIN;\n" + "\n".join(script(people)) + "\nCOMMIT;")
    yield Sample("SQLite file", base, tool)
    journal = sqlite3.connect(folder / "journal.db")
    journal.execute("PRAGMA journal_mode=WAL")
    journal.executescript("BEGIN;\n" + "\n".join(script(people)) + "\nCOMMIT;")
    # copied while the database is open: most rows are in the write-ahead log
    (folder / "wal").mkdir()
    for ending in ("", "-wal", "-shm"):
        shutil.copy(folder / f"journal.db{ending}", folder / "wal" / f"journal.db{ending}")
    journal.close()
    (folder / "journal.db").unlink()
    yield Sample("SQLite file with its write-ahead log", folder / "wal", "Python sqlite3")
    run("sqlite3", base, ".dump", output=folder / "dump.sql")
    yield Sample("sqlite3 .dump", folder / "dump.sql", tool)
    for mode in ("csv", "list", "tabs", "line", "html", "json", "insert patients", "quote", "column", "table", "box", "markdown", "tcl", "ascii"):
        word = mode.split()[0]
        path = folder / f"mode-{word}.{'html' if word == 'html' else 'json' if word == 'json' else 'sql' if word == 'insert' else 'txt'}"
        run("sqlite3", base, ".headers on", f".mode {mode}", "SELECT * FROM patients;", output=path)
        yield Sample(f"sqlite3 .mode {mode}", path, tool)


def access(people, folder):
    text = "".join("\t".join(row) + "\n" for row in rows(people, day=str, fields=FIELDS[:-1]))
    (folder / "patients.tsv").write_text(text, "utf-8")
    java = pathlib.Path(os.environ["JAVA_HOME"]) / "bin" / "java"
    program = pathlib.Path(__file__).with_name("Access.java")
    target = folder / "patients.accdb"
    run(java, "-cp", os.environ["PREVENIR_CORPUS_LIBRARIES"] + "/*", program, folder / "patients.tsv", target)
    (folder / "patients.tsv").unlink()
    checked = len(run("mdb-export", target, "Patients").decode().splitlines()) - 1
    note = f"written by the library it is read with; mdb-export finds {checked} records"
    yield Sample("Access 2010", target, "Jackcess", note=note)
