package fr.prevenir.engine.severity;

import fr.prevenir.model.Categories;
import fr.prevenir.model.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The severity of a breach: `SE = DPC × EI + CB` (ENISA, *Recommendations for a methodology of the
/// assessment of severity of personal data breaches*, December 2013).
///
/// It is that of the person hit hardest: each part takes the highest value that the categories
/// give. ENISA lets an assessor lower or raise the data's part by one for the context; this
/// does not.
///
/// @param dpc data processing context, 0 (nothing found) to 4
/// @param ei ease of identification, 0.25, 0.5, 0.75 or 1; 0 where nothing was found
/// @param cb circumstances of the breach, from 0
/// @param reasons the working: why each part has its value, in the order of the formula
public record Severity(
    double dpc, double ei, double cb, double score, Level level, List<Reason> reasons) {

  /// The bands of ENISA: under 2, under 3, under 4, from 4.
  public enum Level {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    /// The stable code in exports: the name in lower case.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Level of(double score) {
      if (score < 2) {
        return LOW;
      }
      if (score < 3) {
        return MEDIUM;
      }
      return score < 4 ? HIGH : VERY_HIGH;
    }
  }

  /// The part of the formula that a reason stands for.
  public enum Part {
    DPC,
    EI,
    CB,
    /// Changes no score; ENISA asks that it be stated.
    FLAG
  }

  /// Why a part has its value. Codes are stable; the words for people stand in the bundles.
  public enum Reason {
    /// Results, diagnoses, care or sexual life: what is shown is the sensitive fact itself.
    DATA_HEALTH(Part.DPC, 4),
    /// Examinations without their results. They may betray the disease looked for: counted as tests
    /// for a specific disease until somebody has looked.
    DATA_TESTS(Part.DPC, 3),
    DATA_FINANCIAL(Part.DPC, 3),
    /// Access codes open what they protect: weighed like financial data.
    DATA_CREDENTIALS(Part.DPC, 3),
    /// Free comments about people may hold anything.
    DATA_COMMENTS(Part.DPC, 2),
    DATA_SIMPLE(Part.DPC, 1),
    /// Name with birth and sex, or the national number: anybody can tell who it is.
    IDENTITY_FULL(Part.EI, 1),
    /// Phone, e-mail, address or login, without a name.
    IDENTITY_INDIRECT(Part.EI, 0.5),
    IDENTITY_NONE(Part.EI, 0.25),
    RECIPIENTS_UNKNOWN(Part.CB, 0.5),
    RECIPIENTS_KNOWN(Part.CB, 0.25),
    MALICIOUS(Part.CB, 0.5),
    MORE_THAN_100_PEOPLE(Part.FLAG, 0);

    private final Part part;
    private final double points;

    Reason(Part part, double points) {
      this.part = part;
      this.points = points;
    }

    public Part part() {
      return part;
    }

    public double points() {
      return points;
    }

    /// The stable code in exports: the name in lower case.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int MANY_PEOPLE = 100;

  public Severity {
    reasons = List.copyOf(reasons);
  }

  /// The severity of what is shown of anybody.
  ///
  /// @param shown the categories that the evidence shows, of all people together
  /// @param people how many people it shows
  public static Severity of(Categories shown, long people, Circumstances circumstances) {
    if (people == 0 || shown.mask() == 0) {
      return new Severity(0, 0, 0, 0, Level.LOW, List.of());
    }
    List<Reason> reasons = new ArrayList<>();
    reasons.add(data(shown));
    reasons.add(identification(shown));
    reasons.add(
        circumstances.recipientsKnown() ? Reason.RECIPIENTS_KNOWN : Reason.RECIPIENTS_UNKNOWN);
    if (circumstances.malicious()) {
      reasons.add(Reason.MALICIOUS);
    }
    if (people > MANY_PEOPLE) {
      reasons.add(Reason.MORE_THAN_100_PEOPLE);
    }
    double dpc = points(reasons, Part.DPC);
    double ei = points(reasons, Part.EI);
    double cb = points(reasons, Part.CB);
    double score = dpc * ei + cb;
    return new Severity(dpc, ei, cb, score, Level.of(score), reasons);
  }

  private static Reason data(Categories shown) {
    if (shown.toList().stream().anyMatch(Category::sensitive)) {
      return Reason.DATA_HEALTH;
    }
    if (shown.has(Category.TEST)) {
      return Reason.DATA_TESTS;
    }
    if (shown.has(Category.FINANCIAL)) {
      return Reason.DATA_FINANCIAL;
    }
    if (shown.has(Category.CREDENTIALS)) {
      return Reason.DATA_CREDENTIALS;
    }
    return shown.has(Category.COMMENT) ? Reason.DATA_COMMENTS : Reason.DATA_SIMPLE;
  }

  private static Reason identification(Categories shown) {
    if (shown.has(Category.IDENTITY) || shown.has(Category.NIR)) {
      return Reason.IDENTITY_FULL;
    }
    if (shown.has(Category.CONTACT)
        || shown.has(Category.ADDRESS)
        || shown.has(Category.PROFESSIONAL)
        || shown.has(Category.CREDENTIALS)) {
      return Reason.IDENTITY_INDIRECT;
    }
    return Reason.IDENTITY_NONE;
  }

  private static double points(List<Reason> reasons, Part part) {
    return reasons.stream()
        .filter(reason -> reason.part() == part)
        .mapToDouble(Reason::points)
        .sum();
  }
}
