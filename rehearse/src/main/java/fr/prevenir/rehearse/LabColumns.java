package fr.prevenir.rehearse;

import static fr.prevenir.model.Role.PROFESSIONAL;
import static fr.prevenir.model.Role.RELATIVE;

import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.rehearse.clerk.Entry;
import fr.prevenir.rehearse.clerk.Habits;
import fr.prevenir.rehearse.population.Person;
import fr.prevenir.rehearse.population.Practitioner;
import fr.prevenir.rehearse.write.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns of one laboratory, in its words and order.
///
/// Its place in the list of laboratories decides which columns it has, and which of four ways of
/// naming them: a header stands here as its four names with bars between.
final class LabColumns {
  private final int index;
  private final Habits habits;
  private final List<Column<LabVisit>> columns = new ArrayList<>();

  private LabColumns(int index, Habits habits) {
    this.index = index;
    this.habits = habits;
  }

  static List<Column<LabVisit>> of(int index, Habits habits) {
    LabColumns lab = new LabColumns(index, habits);
    lab.identity();
    lab.addressAndContact();
    lab.insurance();
    lab.care();
    return lab.columns;
  }

  private void identity() {
    if (index % 2 == 0) {
      String header = word("N° dossier|NUMDOS|num_demande|Dossier");
      columns.add(Column.technical(header, Meaning.SAMPLE, v -> Long.toString(v.number())));
    }
    boolean oneName = index % 4 == 3;
    Category shows = Category.IDENTITY;
    if (index % 5 != 1) {
      typed("Civilité|CIV|titre|Civ.", Meaning.TITLE, shows, Entry::title);
    }
    if (oneName) {
      typed("Nom|NOM|nom|NOM PATIENT", Meaning.FAMILY, shows, e -> family(e.family()));
    } else {
      typed("Nom|NOM|nom_usuel|NOM", Meaning.USUAL_FAMILY, shows, e -> family(e.usualFamily()));
      String birth = "Nom de naissance|NOMNAIS|nom_jeune_fille|NJF";
      typed(birth, Meaning.BIRTH_FAMILY, shows, e -> family(e.birthFamily()));
    }
    Function<Entry, String> given = oneName ? Entry::allGiven : Entry::given;
    typed("Prénom|PRENOM|prenom|PRENOMS", Meaning.GIVEN, shows, e -> text(given.apply(e)));
    String born = "Date de naissance|DNAISS|ddn|NE(E) LE";
    typed(born, Meaning.BIRTH_DATE, shows, e -> habits.date(e.birth()));
    if (index % 3 != 2) {
      typed("Sexe|SEXE|sexe|SX", Meaning.SEX, shows, this::sex);
    }
  }

  private void addressAndContact() {
    Category shows = Category.ADDRESS;
    typed("Adresse|ADR1|adresse|ADRESSE 1", Meaning.ADDRESS, shows, e -> text(e.street()));
    if (index % 2 == 1) {
      typed("Complément|ADR2|adresse2|ADRESSE 2", Meaning.ADDRESS, shows, e -> text(e.extra()));
    }
    String postcode = "Code postal|CPOST|cp|C.P.";
    typed(postcode, Meaning.POSTCODE, shows, e -> habits.postcode(e.postcode()));
    typed("Ville|VILLE|ville|COMMUNE", Meaning.CITY, shows, e -> text(e.city()));
    Category reached = Category.CONTACT;
    typed("Téléphone|TEL|tel|TEL DOM.", Meaning.PHONE, reached, e -> habits.phone(e.phone()));
    typed("Portable|TELPORT|tel2|MOBILE", Meaning.PHONE, reached, e -> habits.phone(e.mobile()));
    if (index % 4 != 2) {
      typed("E-mail|EMAIL|mail|COURRIEL", Meaning.EMAIL, reached, Entry::email);
    }
  }

  private void insurance() {
    String nir = "N° SS|NUMSS|num_secu|N° Sécurité Sociale";
    typed(nir, Meaning.NIR, Category.NIR, e -> habits.nir(e.nir()));
    if (Lab.namesInsured(index)) {
      String family = "Nom assuré|NOMASS|nom_assure|ASSURE NOM";
      about(family, Meaning.FAMILY, RELATIVE, v -> insured(v, Person::usualFamily));
      String given = "Prénom assuré|PREASS|prenom_assure|ASSURE PRENOM";
      about(given, Meaning.GIVEN, RELATIVE, v -> insured(v, p -> p.given().getFirst()));
    }
    patient("Mutuelle|MUT|mutuelle|AMC", Meaning.AMC, LabVisit::insurer, Category.INSURER);
  }

  private void care() {
    if (index % 2 == 0) {
      String group = "Groupe sanguin|GRP|groupe|GS";
      patient(group, Meaning.BLOOD_GROUP, LabVisit::bloodGroup, Category.BLOOD_GROUP);
    }
    doctors();
    String day = "Date prélèvement|DPREL|date_prelevement|DATE PREL.";
    patient(day, Meaning.DATE, v -> habits.date(v.day()));
    if (index % 2 == 1) {
      patient("Analyses|EXAMENS|analyses|ACTES", Meaning.TEST, LabVisit::tests, Category.TEST);
    }
    if (index % 3 == 1) {
      Category shows = Category.CREDENTIALS;
      patient("Identifiant|LOGIN|login|ID WEB", Meaning.LOGIN, LabVisit::login, shows);
      patient(
          "Code d'accès|CODACC|mot_de_passe|CODE ACCES", Meaning.PASSWORD, LabVisit::code, shows);
    }
    patient("Commentaire|COMM|rques|OBSERVATIONS", Meaning.COMMENT, v -> v.comment().text());
  }

  private void doctors() {
    String family = "Médecin traitant|MEDTT|medecin_traitant|MED. TRAITANT";
    about(family, Meaning.FULL_NAME, PROFESSIONAL, v -> doctor(v.family()), Category.FAMILY_DOCTOR);
    String prescriber = "Prescripteur|PRESC|prescripteur|MED. PRESCRIPTEUR";
    about(prescriber, Meaning.FULL_NAME, PROFESSIONAL, v -> doctor(v.prescriber()));
    String postcode = "CP prescripteur|CPPRESC|cp_prescripteur|CP PRESC.";
    about(postcode, Meaning.POSTCODE, PROFESSIONAL, this::prescriberPostcode);
    String sampler = "Préleveur|PREL|preleveur|PRELEVEUR";
    about(sampler, Meaning.FULL_NAME, PROFESSIONAL, v -> doctor(v.sampler()));
  }

  private String family(String name) {
    return habits.family(name);
  }

  private String text(String typed) {
    return habits.text(typed);
  }

  private String sex(Entry entry) {
    return switch (index % 4) {
      case 1 -> entry.sex().equals("M") ? "1" : "2";
      case 2 -> entry.sex().equals("M") ? "H" : "F";
      default -> entry.sex();
    };
  }

  private String insured(LabVisit visit, Function<Person, String> name) {
    @Nullable Person insured = visit.insured();
    return insured == null ? "" : family(name.apply(insured));
  }

  private String prescriberPostcode(LabVisit visit) {
    return habits.postcode(visit.prescriber().address().postcode());
  }

  private String doctor(Practitioner by) {
    return switch (index % 3) {
      case 0 -> "Dr " + family(by.family()) + " " + text(by.given());
      case 1 -> family(by.family()) + " " + text(by.given());
      default -> "DR " + family(by.family());
    };
  }

  private String word(String four) {
    return four.split("\\|")[index % 4];
  }

  /// A column that the clerk typed.
  private void typed(
      String header, Meaning meaning, Category shows, Function<Entry, String> value) {
    patient(header, meaning, v -> value.apply(v.entry()), shows);
  }

  private void patient(
      String header, Meaning meaning, Function<LabVisit, String> value, Category... shows) {
    columns.add(Column.patient(word(header), meaning, value, shows));
  }

  private void about(
      String header,
      Meaning meaning,
      Role role,
      Function<LabVisit, String> value,
      Category... shows) {
    columns.add(Column.about(word(header), meaning, role, value, shows));
  }
}
