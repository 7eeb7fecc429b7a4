package fr.prevenir.detect.mention;

import fr.prevenir.detect.column.Places;
import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.detect.identifier.Emails;
import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.detect.identifier.Hosts;
import fr.prevenir.detect.identifier.Postcodes;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.MentionBatch;

/// Puts where a person lives or was born in its normal form. One instance serves one thread.
final class PlaceWriter {
  private final MentionBatch.Builder into;
  private final byte[] out = new byte[64];

  PlaceWriter(MentionBatch.Builder into) {
    this.into = into;
  }

  /// The host of the site on which a login is one.
  void site(byte[] b, int from, int to) {
    int start = Hosts.start(b, from, to);
    int end = Hosts.end(b, start, to);
    byte[] host = new byte[end - start];
    into.put(Attribute.SITE, host, 0, Emails.lower(b, start, end, host));
  }

  /// A postcode; one of four digits gets its zero back where a commune agrees.
  ///
  /// @param cityFrom town of the same person, or -1
  void postcode(byte[] b, int from, int to, int cityFrom, int cityTo) {
    int postcode = Postcodes.read(b, from, to);
    if (postcode < 0) {
      int cut = Postcodes.shortened(b, from, to);
      if (cut > 0 && Places.postcode(cut) && agrees(cut, b, cityFrom, cityTo)) {
        postcode = cut;
      }
    }
    if (postcode >= 0) {
      ValueWriter.number(into, out, Attribute.POSTCODE, postcode, 5);
    } else {
      into.put(Attribute.POSTCODE, b, from, to);
    }
  }

  private boolean agrees(int postcode, byte[] b, int from, int to) {
    if (from < 0 || to - from > out.length) {
      return true;
    }
    int n = Fold.fold(b, from, to, out);
    return Places.together(postcode, out, 0, n) || !Places.commune(out, 0, n);
  }

  void postcodeCity(byte[] b, int from, int to) {
    int space = from;
    while (space < to && b[space] != ' ' && b[space] != '-' && b[space] != ',') {
      space++;
    }
    if (Postcodes.read(b, from, space) >= 0) {
      ValueWriter.number(into, out, Attribute.POSTCODE, Postcodes.read(b, from, space), 5);
      int city = space;
      while (city < to && (b[city] == ' ' || b[city] == '-' || b[city] == ',')) {
        city++;
      }
      if (city < to) {
        into.put(Attribute.CITY, b, city, to);
      }
    } else {
      into.put(Attribute.CITY, b, from, to);
    }
  }

  void birthPlaceCode(byte[] b, int from, int to) {
    if (to - from == 4 && Cells.digits(b, from, to)) {
      out[0] = '0';
      System.arraycopy(b, from, out, 1, 4);
      into.put(Attribute.BIRTH_PLACE_CODE, out, 0, 5);
    } else if (to - from == 5) {
      into.put(Attribute.BIRTH_PLACE_CODE, b, from, to);
    }
  }
}
