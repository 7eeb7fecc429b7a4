package fr.prevenir.link;

import fr.prevenir.model.Role;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// The uncertainty of the number of people in all, and of those in each role: a doubt about two
/// contact persons says nothing of the number of patients.
///
/// @param people whatever their roles
record Uncertainties(
    Uncertainty people,
    Uncertainty patients,
    Uncertainty relatives,
    Uncertainty professionals,
    Uncertainty staff) {
  static final Uncertainties NONE =
      new Uncertainties(
          Uncertainty.NONE, Uncertainty.NONE, Uncertainty.NONE, Uncertainty.NONE, Uncertainty.NONE);

  /// In which roles two groups count, both of them.
  record Both(boolean patients, boolean relatives) {}

  /// With two groups kept apart that are one person with this chance.
  Uncertainties withApart(double chance, Both both) {
    return new Uncertainties(
        people.withApart(chance),
        both.patients ? patients.withApart(chance) : patients,
        both.relatives ? relatives.withApart(chance) : relatives,
        professionals,
        staff);
  }

  /// With two groups joined that are one person with this chance.
  Uncertainties withJoined(double chance, Both both) {
    return new Uncertainties(
        people.withJoined(chance),
        both.patients ? patients.withJoined(chance) : patients,
        both.relatives ? relatives.withJoined(chance) : relatives,
        professionals,
        staff);
  }

  /// With patients counted twice though no pair of theirs shows it.
  Uncertainties withUnseen(double unseen) {
    return new Uncertainties(
        people.withUnseen(unseen), patients.withUnseen(unseen), relatives, professionals, staff);
  }

  /// With groups of professionals and of staff that are one of several others.
  ///
  /// @param open how many of each role, by its ordinal
  Uncertainties withOpen(long[] open) {
    double ofProfessionals = (double) open[Role.PROFESSIONAL.ordinal()];
    double ofStaff = (double) open[Role.STAFF.ordinal()];
    return new Uncertainties(
        people.withUnseen(ofProfessionals + ofStaff),
        patients,
        relatives,
        professionals.withUnseen(ofProfessionals),
        staff.withUnseen(ofStaff));
  }

  void write(DataOutput out) throws IOException {
    people.write(out);
    patients.write(out);
    relatives.write(out);
    professionals.write(out);
    staff.write(out);
  }

  static Uncertainties read(DataInput in) throws IOException {
    return new Uncertainties(
        Uncertainty.read(in),
        Uncertainty.read(in),
        Uncertainty.read(in),
        Uncertainty.read(in),
        Uncertainty.read(in));
  }
}
