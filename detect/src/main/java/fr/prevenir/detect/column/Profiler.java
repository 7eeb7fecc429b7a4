package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.detect.identifier.Ages;
import fr.prevenir.detect.identifier.BloodGroups;
import fr.prevenir.detect.identifier.Cards;
import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.detect.identifier.Contacts;
import fr.prevenir.detect.identifier.Emails;
import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.detect.identifier.Iban;
import fr.prevenir.detect.identifier.Insi;
import fr.prevenir.detect.identifier.MedicalCodes;
import fr.prevenir.detect.identifier.Nir;
import fr.prevenir.detect.identifier.PasswordHash;
import fr.prevenir.detect.identifier.Phones;
import fr.prevenir.detect.identifier.Postcodes;
import fr.prevenir.detect.identifier.Professionals;
import fr.prevenir.detect.identifier.Sexes;
import fr.prevenir.model.RowBatch;
import java.util.List;

/// Looks at sampled cells of a column.
final class Profiler {
  /// Cells looked at for each column; enough for shares of a few per cent.
  private static final int ENOUGH = 600;

  /// Cells remembered, by their hash: in most columns many are alike.
  private static final int REMEMBERED = 1 << 11;

  /// Numbers are compared without what stands before their last five digits too.
  private static final long COUNTED = 100_000;

  private final long[] met = new long[REMEMBERED];
  private final long[] traits = new long[REMEMBERED];
  private final int[] years = new int[REMEMBERED];
  private final byte[] out = new byte[64];
  private final WordTraits words = new WordTraits();

  Profile profile(List<RowBatch> sample, int column) {
    long rows = 0;
    for (RowBatch batch : sample) {
      rows += batch.rows();
    }
    Profile profile = new Profile();
    HashedSet distinct = new HashedSet(ENOUGH);
    long step = Math.max(1, rows / (ENOUGH * 2L));
    long row = 0;
    long last = Long.MIN_VALUE;
    for (RowBatch batch : sample) {
      for (int r = 0; r < batch.rows() && profile.cells < ENOUGH; r++, row++) {
        if (row % step != 0) {
          continue;
        }
        int start = batch.start(r, column);
        if (start < 0) {
          profile.empty++;
          continue;
        }
        byte[] b = batch.data();
        int from = Cells.start(b, start, batch.end(r, column));
        int to = Cells.end(b, from, batch.end(r, column));
        if (Cells.nothing(b, from, to)) {
          profile.empty++;
          continue;
        }
        long hash = Fold.hash(b, from, to);
        if (!distinct.has(hash)) {
          distinct.add(hash);
          profile.distinct++;
        }
        if (to - from <= 18 && Cells.digits(b, from, to)) {
          long n = Cells.number(b, from, to);
          profile.increasing += n > last ? 1 : 0;
          profile.countingUp += n % COUNTED > last % COUNTED ? 1 : 0;
          last = n;
        }
        cell(profile, hash, b, from, to);
      }
    }
    return profile;
  }

  private void cell(Profile p, long hash, byte[] b, int from, int to) {
    int length = to - from;
    p.cells++;
    p.lengths += length;
    p.shortest = Math.min(p.shortest, length);
    p.longest = Math.max(p.longest, length);
    int place = (int) hash & (REMEMBERED - 1);
    if (met[place] == hash && hash != 0) {
      p.again(traits[place], years[place]);
      return;
    }
    p.begin();
    look(p, b, from, to);
    met[place] = hash;
    traits[place] = p.traits();
    years[place] = p.year();
  }

  private void look(Profile p, byte[] b, int from, int to) {
    int length = to - from;
    boolean digits = Cells.digits(b, from, to);
    if (digits) {
      p.count(Trait.DIGITS);
      if (length == 8) {
        p.count(Trait.EIGHT_DIGITS);
      }
    }
    identifiers(p, b, from, to);
    DateTraits.look(p, b, from, to, digits);
    codes(p, b, from, to, digits);
    words.look(p, b, from, to);
  }

  private void identifiers(Profile p, byte[] b, int from, int to) {
    switch (Nir.grade(b, from, to, out)) {
      case VALID -> p.count(Trait.NIR_VALID);
      case NO_KEY, WRONG_KEY -> p.count(Trait.NIR_LIKE);
      case DAMAGED -> p.count(Trait.NIR_DAMAGED);
      case NONE -> {
        if (Cells.digits(b, from, to) && Nir.within(b, from, to, out) >= 0) {
          p.count(Trait.NIR_WITHIN);
        }
      }
    }
    if (Insi.kind(b, from, to) != Insi.Kind.NONE) {
      p.count(Trait.OID);
    }
    if (Professionals.rpps(b, from, to)
        || (to - from == 12 && Professionals.idnps(b, from, to) >= 0)) {
      p.count(Trait.RPPS);
    }
    if (to - from == 11 && Cells.begins(b, from, to, "10") && Cells.digits(b, from, to)) {
      p.count(Trait.RPPS_LIKE);
    }
    if (Professionals.finess(b, from, to)) {
      p.count(Trait.LUHN_9);
      if (b[from + 2] == '0') {
        p.count(Trait.SITE_9);
      }
    }
    if (Phones.read(b, from, to, out) > 0) {
      p.count(Trait.PHONE);
      if (b[from] == '0' || b[from] == '+' || to - from > 10) {
        p.count(Trait.PHONE_LIKE);
      }
    } else if (to - from > 18 && Contacts.several(b, from, to)) {
      p.count(Trait.PHONE);
      p.count(Trait.PHONE_LIKE);
    }
    if (Emails.at(b, from, to) >= 0) {
      p.count(Trait.EMAIL);
    }
    if (Iban.valid(b, from, to, out)) {
      p.count(Trait.IBAN);
    }
    if (Cards.valid(b, from, to, out)) {
      p.count(Trait.CARD);
    }
    if (PasswordHash.of(b, from, to) != PasswordHash.NONE) {
      p.count(Trait.HASH);
    }
    int n = to - from;
    if (n > 8 && (Cells.begins(b, from, to, "http") || Cells.begins(b, from, to, "www."))) {
      p.count(Trait.URL);
    }
  }

  private static void codes(Profile p, byte[] b, int from, int to, boolean digits) {
    int age = Ages.months(b, from, to);
    if (age >= 0) {
      p.count(Trait.AGE);
      if (!digits && b[to - 1] > '9') {
        p.count(Trait.AGE_UNIT);
      }
    }
    if (Sexes.read(b, from, to) > 0) {
      p.count(Trait.SEX);
    }
    if (BloodGroups.valid(b, from, to, false)) {
      p.count(Trait.BLOOD);
    }
    if (MedicalCodes.cim10(b, from, to)) {
      p.count(Trait.CIM10);
      if (to - from > 3) {
        p.count(Trait.CIM10_LONG);
      }
    }
    if (MedicalCodes.ccam(b, from, to)) {
      p.count(Trait.CCAM);
    }
    if (MedicalCodes.loinc(b, from, to)) {
      p.count(Trait.LOINC);
    }
    if (MedicalCodes.atc(b, from, to)) {
      p.count(Trait.ATC);
    }
    if (MedicalCodes.cip13(b, from, to) || MedicalCodes.cis(b, from, to)) {
      p.count(Trait.CIP);
    }
    if (Postcodes.read(b, from, to) >= 0) {
      p.count(Trait.POSTCODE);
    } else if (Postcodes.shortened(b, from, to) >= 0) {
      p.count(Trait.POSTCODE_SHORT);
    }
  }
}
