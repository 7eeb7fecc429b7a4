package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import java.util.Arrays;

/// What is compared of identities, in columns. Absent values are -1, absent numbers 0.
///
/// An identity may have several surnames (at birth, in use, unstated); they lie in
/// `surnames[first(i) …
/// first(i + 1))` as ids of whole names.
final class Features {
  final IdentityTable identities;
  final int size;
  final Dictionary wholes = new Dictionary();
  final Dictionary parts = new Dictionary();

  /// Parts of each whole name.
  int[][] partsOf = new int[1024][];

  final int[] firstSurname;
  int[] surnames;
  final int[] given;
  final int[] birth;
  final int[] birthYear;
  final byte[] sex;
  final int[] nir;
  final boolean[] ownNir;
  final int[] insured;
  final int[] ins;
  final int[] phone;
  final int[] phone2;
  final int[] email;
  final int[] address;
  final int[] postcode;
  final int[] birthPlace;
  final int[] birthCode;

  /// How often each whole name occurs as a surname, and as a first name.
  int[] surnameCount = {};

  int[] givenCount = {};

  /// @param members the identities to compare; the others keep no features
  Features(IdentityTable identities, boolean[] members) {
    this.identities = identities;
    size = identities.size();
    firstSurname = new int[size + 1];
    surnames = new int[size + 16];
    given = absent();
    birth = new int[size];
    birthYear = new int[size];
    sex = new byte[size];
    nir = absent();
    ownNir = new boolean[size];
    insured = absent();
    ins = absent();
    phone = absent();
    phone2 = absent();
    email = absent();
    address = absent();
    postcode = absent();
    birthPlace = absent();
    birthCode = absent();
    int[][] names = nameIds();
    int[] addresses = addressIds();
    int[] births = numbers(Attribute.BIRTH_DATE);
    int[] years = numbers(Attribute.BIRTH_YEAR);
    int used = 0;
    for (int i = 0; i < size; i++) {
      firstSurname[i] = used;
      if (members[i]) {
        used = fill(i, used, names, addresses, births, years);
      }
    }
    firstSurname[size] = used;
    for (int i = 0; i < size; i++) {
      ownNir[i] =
          nir[i] >= 0
              && Nirs.belongsTo(identities.dictionary(Attribute.NIR), nir[i], birth[i], sex[i]);
    }
    countNames();
  }

  private int[] absent() {
    int[] column = new int[size];
    Arrays.fill(column, -1);
    return column;
  }

  /// The whole name of each value of the attributes that hold names.
  private int[][] nameIds() {
    int[][] ids = new int[Attribute.count()][];
    for (Attribute attribute :
        new Attribute[] {
          Attribute.GIVEN,
          Attribute.FAMILY,
          Attribute.BIRTH_FAMILY,
          Attribute.USUAL_FAMILY,
          Attribute.FULL_NAME
        }) {
      Dictionary dictionary = identities.dictionary(attribute);
      int[] whole = new int[dictionary.size()];
      for (int id = 0; id < whole.length; id++) {
        Cleaner.Name name = Cleaner.name(dictionary.text(id), wholes, parts);
        whole[id] = name.whole();
        if (name.whole() >= 0) {
          if (name.whole() >= partsOf.length) {
            partsOf = Arrays.copyOf(partsOf, Math.max(name.whole() + 1, partsOf.length * 2));
          }
          int[] known = partsOf[name.whole()];
          partsOf[name.whole()] =
              known != null && known.length >= name.parts().length ? known : name.parts();
        }
      }
      ids[attribute.ordinal()] = whole;
    }
    return ids;
  }

  private int[] addressIds() {
    Dictionary written = identities.dictionary(Attribute.ADDRESS);
    Dictionary keys = new Dictionary();
    int[] ids = new int[written.size()];
    for (int id = 0; id < ids.length; id++) {
      String key = Cleaner.address(written.text(id));
      ids[id] = key.length() < 4 ? -1 : keys.add(key);
    }
    return ids;
  }

  private int[] numbers(Attribute attribute) {
    Dictionary dictionary = identities.dictionary(attribute);
    int[] numbers = new int[dictionary.size()];
    for (int id = 0; id < numbers.length; id++) {
      int number = 0;
      for (int b = dictionary.start(id); b < dictionary.end(id); b++) {
        number = number * 10 + (dictionary.bytes()[b] - '0');
      }
      numbers[id] = number;
    }
    return numbers;
  }

  private int fill(
      int i, int firstFree, int[][] names, int[] addresses, int[] births, int[] years) {
    int used = firstFree;
    for (int v = identities.firstValue(i); v < identities.firstValue(i + 1); v++) {
      Attribute attribute = identities.attribute(v);
      int id = identities.valueId(v);
      switch (attribute) {
        case GIVEN -> given[i] = given[i] < 0 ? names[attribute.ordinal()][id] : given[i];
        case FAMILY, BIRTH_FAMILY, USUAL_FAMILY, FULL_NAME ->
            used = addSurname(firstFree, used, names[attribute.ordinal()][id]);
        case SEX -> {
          byte code =
              identities.dictionary(Attribute.SEX)
                  .bytes()[identities.dictionary(Attribute.SEX).start(id)];
          sex[i] = (byte) (code - '0');
        }
        case BIRTH_DATE -> birth[i] = births[id];
        case BIRTH_YEAR -> birthYear[i] = years[id];
        case NIR -> nir[i] = id;
        case NIR_INSURED -> insured[i] = id;
        case INS -> ins[i] = id;
        case PHONE -> {
          if (phone[i] < 0) {
            phone[i] = id;
          } else {
            phone2[i] = id;
          }
        }
        case EMAIL -> email[i] = id;
        case ADDRESS -> address[i] = addresses[id];
        case POSTCODE -> postcode[i] = id;
        case BIRTH_PLACE -> birthPlace[i] = birthPlace[i] < 0 ? id : birthPlace[i];
        case BIRTH_PLACE_CODE -> birthCode[i] = birthCode[i] < 0 ? id : birthCode[i];
        case NIR_DOUBTFUL, LOCAL_ID, RPPS, ADELI, LOGIN, CITY, SPECIALTY -> {}
      }
    }
    return used;
  }

  private int addSurname(int first, int used, int whole) {
    if (whole < 0) {
      return used;
    }
    for (int s = first; s < used; s++) {
      if (surnames[s] == whole) {
        return used;
      }
    }
    if (used == surnames.length) {
      surnames = Arrays.copyOf(surnames, used * 2);
    }
    surnames[used] = whole;
    return used + 1;
  }

  private void countNames() {
    surnameCount = new int[wholes.size()];
    givenCount = new int[wholes.size()];
    for (int i = 0; i < size; i++) {
      for (int s = firstSurname[i]; s < firstSurname[i + 1]; s++) {
        surnameCount[surnames[s]]++;
      }
      if (given[i] >= 0) {
        givenCount[given[i]]++;
      }
    }
  }

  boolean hasSurname(int i) {
    return firstSurname[i + 1] > firstSurname[i];
  }
}
