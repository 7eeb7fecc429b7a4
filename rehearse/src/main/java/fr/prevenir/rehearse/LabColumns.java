package fr.prevenir.rehearse;

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
/// @param index its place in the list, which decides which columns it has and how it calls them
record LabColumns(int index, Habits habits) {
  List<Column<LabVisit>> all() {
    List<Column<LabVisit>> columns = new ArrayList<>();
    if (index % 2 == 0) {
      columns.add(
          Column.technical(
              word("N° dossier", "NUMDOS", "num_demande", "Dossier"),
              Meaning.SAMPLE,
              v -> Long.toString(v.number())));
    }
    identity(columns);
    address(columns);
    contact(columns);
    insurance(columns);
    care(columns);
    return columns;
  }

  private void identity(List<Column<LabVisit>> columns) {
    if (index % 5 != 1) {
      add(
          columns,
          word("Civilité", "CIV", "titre", "Civ."),
          Meaning.TITLE,
          Category.IDENTITY,
          e -> e.title());
    }
    if (index % 4 == 3) {
      add(
          columns,
          word("Nom", "NOM", "nom", "NOM PATIENT"),
          Meaning.FAMILY,
          Category.IDENTITY,
          e -> habits.family(e.family()));
    } else {
      add(
          columns,
          word("Nom", "NOM", "nom_usuel", "NOM"),
          Meaning.USUAL_FAMILY,
          Category.IDENTITY,
          e -> habits.family(e.usualFamily()));
      add(
          columns,
          word("Nom de naissance", "NOMNAIS", "nom_jeune_fille", "NJF"),
          Meaning.BIRTH_FAMILY,
          Category.IDENTITY,
          e -> habits.family(e.birthFamily()));
    }
    add(
        columns,
        word("Prénom", "PRENOM", "prenom", "PRENOMS"),
        Meaning.GIVEN,
        Category.IDENTITY,
        e -> habits.text(index % 4 == 3 ? e.allGiven() : e.given()));
    add(
        columns,
        word("Date de naissance", "DNAISS", "ddn", "NE(E) LE"),
        Meaning.BIRTH_DATE,
        Category.IDENTITY,
        e -> habits.date(e.birth()));
    if (index % 3 != 2) {
      add(columns, word("Sexe", "SEXE", "sexe", "SX"), Meaning.SEX, Category.IDENTITY, this::sex);
    }
  }

  private String sex(Entry entry) {
    return switch (index % 4) {
      case 1 -> entry.sex().equals("M") ? "1" : "2";
      case 2 -> entry.sex().equals("M") ? "H" : "F";
      default -> entry.sex();
    };
  }

  private void address(List<Column<LabVisit>> columns) {
    add(
        columns,
        word("Adresse", "ADR1", "adresse", "ADRESSE 1"),
        Meaning.ADDRESS,
        Category.ADDRESS,
        e -> habits.text(e.street()));
    if (index % 2 == 1) {
      add(
          columns,
          word("Complément", "ADR2", "adresse2", "ADRESSE 2"),
          Meaning.ADDRESS,
          Category.ADDRESS,
          e -> habits.text(e.extra()));
    }
    add(
        columns,
        word("Code postal", "CPOST", "cp", "C.P."),
        Meaning.POSTCODE,
        Category.ADDRESS,
        e -> habits.postcode(e.postcode()));
    add(
        columns,
        word("Ville", "VILLE", "ville", "COMMUNE"),
        Meaning.CITY,
        Category.ADDRESS,
        e -> habits.text(e.city()));
  }

  private void contact(List<Column<LabVisit>> columns) {
    add(
        columns,
        word("Téléphone", "TEL", "tel", "TEL DOM."),
        Meaning.PHONE,
        Category.CONTACT,
        e -> habits.phone(e.phone()));
    add(
        columns,
        word("Portable", "TELPORT", "tel2", "MOBILE"),
        Meaning.PHONE,
        Category.CONTACT,
        e -> habits.phone(e.mobile()));
    if (index % 4 != 2) {
      add(
          columns,
          word("E-mail", "EMAIL", "mail", "COURRIEL"),
          Meaning.EMAIL,
          Category.CONTACT,
          Entry::email);
    }
  }

  private void insurance(List<Column<LabVisit>> columns) {
    add(
        columns,
        word("N° SS", "NUMSS", "num_secu", "N° Sécurité Sociale"),
        Meaning.NIR,
        Category.NIR,
        e -> habits.nir(e.nir()));
    if (Lab.namesInsured(index)) {
      columns.add(
          Column.about(
              word("Nom assuré", "NOMASS", "nom_assure", "ASSURE NOM"),
              Meaning.FAMILY,
              Role.RELATIVE,
              v -> insured(v.insured(), Person::usualFamily)));
      columns.add(
          Column.about(
              word("Prénom assuré", "PREASS", "prenom_assure", "ASSURE PRENOM"),
              Meaning.GIVEN,
              Role.RELATIVE,
              v -> insured(v.insured(), p -> p.given().getFirst())));
    }
    columns.add(
        Column.patient(
            word("Mutuelle", "MUT", "mutuelle", "AMC"),
            Meaning.AMC,
            LabVisit::insurer,
            Category.INSURER));
  }

  private String insured(@Nullable Person insured, Function<Person, String> name) {
    return insured == null ? "" : habits.family(name.apply(insured));
  }

  private void care(List<Column<LabVisit>> columns) {
    if (index % 2 == 0) {
      columns.add(
          Column.patient(
              word("Groupe sanguin", "GRP", "groupe", "GS"),
              Meaning.BLOOD_GROUP,
              LabVisit::bloodGroup,
              Category.BLOOD_GROUP));
    }
    columns.add(
        Column.about(
            word("Médecin traitant", "MEDTT", "medecin_traitant", "MED. TRAITANT"),
            Meaning.FULL_NAME,
            Role.PROFESSIONAL,
            v -> doctor(v.family()),
            Category.FAMILY_DOCTOR));
    columns.add(
        Column.about(
            word("Prescripteur", "PRESC", "prescripteur", "MED. PRESCRIPTEUR"),
            Meaning.FULL_NAME,
            Role.PROFESSIONAL,
            v -> doctor(v.prescriber())));
    columns.add(
        Column.about(
            word("CP prescripteur", "CPPRESC", "cp_prescripteur", "CP PRESC."),
            Meaning.POSTCODE,
            Role.PROFESSIONAL,
            v -> habits.postcode(v.prescriber().address().postcode())));
    columns.add(
        Column.about(
            word("Préleveur", "PREL", "preleveur", "PRELEVEUR"),
            Meaning.FULL_NAME,
            Role.PROFESSIONAL,
            v -> doctor(v.sampler())));
    columns.add(
        Column.patient(
            word("Date prélèvement", "DPREL", "date_prelevement", "DATE PREL."),
            Meaning.DATE,
            v -> habits.date(v.day())));
    if (index % 2 == 1) {
      columns.add(
          Column.patient(
              word("Analyses", "EXAMENS", "analyses", "ACTES"),
              Meaning.TEST,
              LabVisit::tests,
              Category.TEST));
    }
    if (index % 3 == 1) {
      columns.add(
          Column.patient(
              word("Identifiant", "LOGIN", "login", "ID WEB"),
              Meaning.LOGIN,
              LabVisit::login,
              Category.CREDENTIALS));
      columns.add(
          Column.patient(
              word("Code d'accès", "CODACC", "mot_de_passe", "CODE ACCES"),
              Meaning.PASSWORD,
              LabVisit::code,
              Category.CREDENTIALS));
    }
    columns.add(
        Column.patient(
            word("Commentaire", "COMM", "rques", "OBSERVATIONS"),
            Meaning.COMMENT,
            v -> v.comment().text()));
  }

  private String doctor(Practitioner by) {
    return switch (index % 3) {
      case 0 -> "Dr " + habits.family(by.family()) + " " + habits.text(by.given());
      case 1 -> habits.family(by.family()) + " " + habits.text(by.given());
      default -> "DR " + habits.family(by.family());
    };
  }

  private String word(String one, String two, String three, String four) {
    return switch (index % 4) {
      case 0 -> one;
      case 1 -> two;
      case 2 -> three;
      default -> four;
    };
  }

  private static void add(
      List<Column<LabVisit>> columns,
      String header,
      Meaning meaning,
      Category shows,
      Function<Entry, String> value) {
    columns.add(Column.patient(header, meaning, v -> value.apply(v.entry()), shows));
  }
}
