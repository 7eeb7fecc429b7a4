package fr.prevenir.link;

import fr.prevenir.model.Dictionary;
import java.util.List;

/// Numbers and addresses that are one's own or shared: phone, e-mail, NIR, identifiers.
final class NumberTraits {
  /// Typing errors between two e-mails that are alike; namesakes have likelier ones.
  private static final int ALIKE = 3;

  /// As many where they begin in a number, by which providers tell namesakes apart.
  private static final int SLIPS = 2;

  private NumberTraits() {}

  static Trait phone(Numbers phones, int size) {
    return contact(
        "phone",
        phones,
        size,
        Trait.Chances.builder()
            .level(Level.SAME, .75, .60, 2e-4)
            .level(Level.NEAR, .02, .001, 1e-5)
            .level(Level.DIFFERENT, .23, .40, .999)
            .build());
  }

  static Trait email(Numbers emails, int size) {
    return contact(
        "email",
        emails,
        size,
        Trait.Chances.builder()
            .level(Level.SAME, .80, .35, 2e-4)
            .level(Level.NEAR, .03, .002, 1e-5)
            .level(Level.ALIKE, .02, .02, 1e-4)
            .level(Level.DIFFERENT, .15, .628, .999)
            .build());
  }

  /// Which are French mobile numbers: a person has one of these beside one of the others.
  private static boolean[] mobiles(Dictionary values) {
    boolean[] mobile = new boolean[values.size()];
    for (int id = 0; id < mobile.length; id++) {
      int at = values.start(id);
      byte[] bytes = values.bytes();
      mobile[id] =
          values.end(id) - at == 11
              && bytes[at] == '3'
              && bytes[at + 1] == '3'
              && (bytes[at + 2] == '6' || bytes[at + 2] == '7');
    }
    return mobile;
  }

  /// Any of a person's values with any of the other's.
  private static Trait contact(String code, Numbers numbers, int size, Trait.Chances chances) {
    List<int[]> columns = numbers.columns;
    Dictionary values = numbers.values;
    int[] counts = new int[values.size()];
    for (int[] column : columns) {
      for (int id : column) {
        if (id >= 0) {
          counts[id]++;
        }
      }
    }
    boolean[] mobile = mobiles(values);
    return new Trait(code, chances) {
      @Override
      int level(int a, int b) {
        int level = Level.MISSING;
        for (int[] x : columns) {
          for (int[] y : columns) {
            if (x[a] >= 0 && y[b] >= 0) {
              if (x[a] == y[b]) {
                return Level.SAME;
              }
              if (mobile[x[a]] == mobile[y[b]]) {
                level = Level.DIFFERENT;
              }
            }
          }
        }
        return level;
      }

      @Override
      int closer(int a, int b) {
        int level = Level.DIFFERENT;
        for (int[] x : columns) {
          for (int[] y : columns) {
            if (x[a] >= 0 && y[b] >= 0) {
              boolean written = chances.match()[Level.ALIKE] > 0;
              boolean numbers = written && Similarity.differInDigits(values, x[a], y[b]);
              boolean near = Similarity.oneEdit(values, x[a], y[b]);
              if (near && !numbers) {
                return Level.NEAR;
              }
              // pascal304 and pascal485 are two, robert255 and roberta25 may be a slip
              int edits = numbers ? SLIPS : ALIKE;
              boolean alike = written && Similarity.withinEdits(values, x[a], y[b], edits);
              level = alike ? Level.ALIKE : level;
            }
          }
        }
        return level;
      }

      @Override
      double frequency(int a, int b, int level) {
        if (level != Level.SAME) {
          return 0;
        }
        int rarest = Integer.MAX_VALUE;
        for (int[] x : columns) {
          for (int[] y : columns) {
            if (x[a] >= 0 && x[a] == y[b]) {
              rarest = Math.min(rarest, counts[x[a]]);
            }
          }
        }
        return (rarest + .0) / (size + 3_000);
      }
    };
  }

  /// The INSEE code of the place of birth.
  static Trait birthCode(Numbers codes) {
    Trait.Chances chances =
        Trait.Chances.builder()
            .level(Level.SAME, .95, .4, .015)
            .level(Level.DIFFERENT, .05, .6, .985)
            .build();
    return new ValueTrait(
        "birth_place", chances, codes.columns.getFirst(), codes.values.size(), 1, 150) {
      @Override
      int differing(int x, int y) {
        return Level.DIFFERENT;
      }
    };
  }

  static Trait own(Features.Texts texts) {
    return number(
        texts,
        Trait.Chances.builder()
            .level(Level.SAME, .90, .001, 1e-6)
            .level(Level.NEAR, .05, .001, 2e-5)
            .level(Level.DIFFERENT, .05, .998, .99998)
            .build());
  }

  static Trait shared(Features.Texts texts) {
    return number(
        texts,
        Trait.Chances.builder()
            .level(Level.SAME, .85, .5, 1e-3)
            .level(Level.NEAR, .03, .01, 1e-3)
            .level(Level.DIFFERENT, .12, .49, .998)
            .build());
  }

  private static Trait number(Features.Texts texts, Trait.Chances chances) {
    Lexicon lexicon = texts.lexicon();
    return new ValueTrait(texts.name(), chances, texts.of(), lexicon.wholes.size(), 0, 3_000) {
      @Override
      int differing(int x, int y) {
        return Level.DIFFERENT;
      }

      @Override
      int closer(int a, int b) {
        return lexicon.oneEdit(value(a), value(b)) ? Level.NEAR : Level.DIFFERENT;
      }
    };
  }

  /// A number that is each one's own says who they are; one that may be a parent's is evidence of a
  /// household at most.
  static Trait nir(Features features) {
    return new Trait(
        "nir",
        Trait.Chances.builder()
            .level(Level.SAME, .97, .002, 1e-7)
            .level(Level.NEAR, .02, .004, 1e-6)
            .level(Level.COARSE, .3, .5, 1e-6)
            .level(Level.DIFFERENT, .01, .99, .999)
            .build()) {
      @Override
      int level(int a, int b) {
        int x = features.nir[a];
        int y = features.nir[b];
        if (x < 0 || y < 0) {
          return Level.MISSING;
        }
        boolean own = features.ownNir[a] != 0 && features.ownNir[b] != 0;
        if (x == y) {
          return own ? Level.SAME : Level.COARSE;
        }
        return own ? Level.DIFFERENT : Level.MISSING;
      }

      @Override
      boolean asInHousehold(int level) {
        return level == Level.COARSE;
      }

      @Override
      int closer(int a, int b) {
        return Digits.oneSlip(features.ownNir[a], features.ownNir[b])
            ? Level.NEAR
            : Level.DIFFERENT;
      }
    };
  }

  /// Numbers of one register: two records of it with two numbers are seldom one person, as far as
  /// the register knows.
  static Trait register(Numbers keys) {
    int[] of = keys.columns.getFirst();
    Dictionary values = keys.values;
    long[] registers = new long[values.size()];
    for (int id = 0; id < registers.length; id++) {
      String key = values.text(id);
      registers[id] = key.substring(0, key.lastIndexOf('|') + 1).hashCode();
    }
    return new Trait(
        "register",
        Trait.Chances.builder()
            .level(Level.SAME, .7, 1e-4, 1e-6)
            .level(Level.DIFFERENT, .3, .9999, .999999)
            .build()) {
      @Override
      int level(int a, int b) {
        int x = of[a];
        int y = of[b];
        if (x < 0 || y < 0 || registers[x] != registers[y]) {
          return Level.MISSING;
        }
        return x == y ? Level.SAME : Level.DIFFERENT;
      }
    };
  }
}
