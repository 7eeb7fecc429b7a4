package fr.prevenir.rehearse.clerk;

/// How often clerks slip, as a factor on the usual rates, and how often they leave a field empty.
///
/// @param slips 1 for the usual rates, such as 0.8 % of typing errors in a surname
/// @param nirMissing share of records without a NIR
/// @param contactMissing share of records in which a telephone or an e-mail is left out
public record Rates(double slips, double nirMissing, double contactMissing) {
  public static final Rates USUAL = new Rates(1, 0.08, 0.12);
  public static final Rates CLINICS = new Rates(2, 0.12, 0.15);
  public static final Rates IDENTITY = new Rates(1, 1, 0.35);
}
