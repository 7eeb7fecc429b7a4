package fr.prevenir.rehearse;

import fr.prevenir.rehearse.clerk.Comment;
import fr.prevenir.rehearse.clerk.Entry;
import fr.prevenir.rehearse.population.Person;
import fr.prevenir.rehearse.population.Practitioner;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a laboratory's file: a patient, and the people around.
///
/// @param insured the parent whose insurance pays, if it is not the patient's own
record LabVisit(
    long number,
    Entry entry,
    @Nullable Person insured,
    Practitioner family,
    Practitioner prescriber,
    Practitioner sampler,
    LocalDate day,
    String insurer,
    String bloodGroup,
    String login,
    String code,
    String tests,
    Comment comment) {}
