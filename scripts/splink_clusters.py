"""Runs Splink 5 with a careful set-up on one table and writes its clusters at several thresholds.

Usage: splink_clusters.py SETUP TABLE OUT THRESHOLD…   writes OUT-THRESHOLD.csv (file,record,cluster) and prints the seconds
up to the clusters of the first threshold, the start of Python and the reading of the table included.
"""
import time

BEGUN = time.time()

import csv
import logging
import pathlib
import sys

import duckdb
import splink.comparison_library as cl
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI

# Set-ups after those of Splink's own tutorials on these sets; the French one compares names, birth date, sex and postcode
# (with an identifier, a telephone or an address shared by a household Splink merges the household).
SETUPS = {
    "fake_1000": dict(
        columns={},
        comparisons=[
            cl.NameComparison("first_name").configure(term_frequency_adjustments=True),
            cl.NameComparison("surname").configure(term_frequency_adjustments=True),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.ExactMatch("city").configure(term_frequency_adjustments=True),
            cl.EmailComparison("email"),
        ],
        blocking=[["first_name"], ["surname"], ["dob"], ["email"]],
        sure=["l.first_name = r.first_name and l.dob = r.dob", "l.surname = r.surname and l.dob = r.dob", "l.email = r.email"],
        recall=0.7,
        training=[["first_name", "surname"], ["dob"], ["email"]],
    ),
    "historical_50k": dict(
        columns={"first_name_surname_concat": "first_name || ' ' || surname"},
        comparisons=[
            cl.ForenameSurnameComparison(
                "first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat"
            ).configure(term_frequency_adjustments=True),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.PostcodeComparison("postcode_fake").configure(term_frequency_adjustments=True),
            cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
        ],
        blocking=[
            ["first_name", "surname"],
            ["surname", "dob"],
            ["first_name", "dob"],
            ["postcode_fake", "first_name"],
            ["postcode_fake", "surname"],
            ["dob", "birth_place"],
            ["substr(postcode_fake,1,3)", "dob"],
            ["substr(postcode_fake,1,3)", "first_name"],
            ["substr(postcode_fake,1,3)", "surname"],
            ["substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"],
        ],
        sure=[
            "l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob",
            "substr(l.first_name,1,2) = substr(r.first_name,1,2) and l.surname = r.surname"
            " and substr(l.postcode_fake,1,2) = substr(r.postcode_fake,1,2)",
            "l.dob = r.dob and l.postcode_fake = r.postcode_fake",
        ],
        recall=0.6,
        training=[["first_name", "surname"], ["dob"]],
    ),
    "french": dict(
        columns={"dob": "strftime(try_strptime(date_naissance, '%d/%m/%Y'), '%Y-%m-%d')"},
        comparisons=[
            cl.NameComparison("prenom").configure(term_frequency_adjustments=True),
            cl.NameComparison("nom_naissance").configure(term_frequency_adjustments=True),
            cl.NameComparison("nom_usage").configure(term_frequency_adjustments=True),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.ExactMatch("sexe"),
            cl.ExactMatch("code_postal").configure(term_frequency_adjustments=True),
        ],
        blocking=[
            ["nom_naissance", "dob"],
            ["prenom", "dob"],
            ["nom_naissance", "prenom"],
            ["nom_usage", "prenom", "code_postal"],
            ["code_postal", "dob"],
        ],
        sure=[
            "l.nom_naissance = r.nom_naissance and l.prenom = r.prenom and l.dob = r.dob",
            "l.nom_usage = r.nom_usage and l.prenom = r.prenom and l.dob = r.dob",
        ],
        recall=0.9,
        training=[["nom_naissance", "prenom"], ["dob"]],
    ),
}


def load(connection, table, derived):
    """Reads the CSV as text without blanks around values; empty ones are NULL."""
    connection.execute(
        "create table raw as select * from read_csv(?, all_varchar = true, header = true)", [table]
    )
    names = [row[0] for row in connection.execute("describe raw").fetchall()]
    cells = ", ".join(f'nullif(trim("{name}"), \'\') as "{name.strip().lower()}"' for name in names)
    more = "".join(f", {expression} as {name}" for name, expression in derived.items())
    # the row number is the record: a table without any order clause is read in the order of the file
    connection.execute(f"create table cells as select row_number() over () as record, {cells} from raw")
    connection.execute(f"create table input as select *{more} from cells")


def main(setup, table, out, thresholds):
    logging.disable(logging.WARNING)
    chosen = SETUPS[setup]
    connection = duckdb.connect(":memory:")
    load(connection, table, chosen["columns"])
    api = DuckDBAPI(connection=connection)
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="record",
        comparisons=chosen["comparisons"],
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in chosen["blocking"]],
        retain_matching_columns=False,
    )
    linker = Linker(api.register("input"), settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match(chosen["sure"], recall=chosen["recall"])
    linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
    for rule in chosen["training"]:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule), record_sample_proportion=1.0)
    pairs = linker.inference.predict(threshold_match_probability=min(0.5, *map(float, thresholds)))
    for number, threshold in enumerate(thresholds):
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, float(threshold))
        rows = connection.execute(f"select record, cluster_id from {clusters.physical_name} order by record").fetchall()
        with open(f"{out}-{threshold}.csv", "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["file", "record", "cluster"])
            writer.writerows([pathlib.Path(table).name, record, cluster] for record, cluster in rows)
        if number == 0:
            print(f"seconds {time.time() - BEGUN:.2f}", flush=True)


main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:])
