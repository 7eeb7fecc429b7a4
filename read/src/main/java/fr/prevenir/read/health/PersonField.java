package fr.prevenir.read.health;

import fr.prevenir.model.Meaning;

/// What a standard may say of a person, each the column of a [Person] block.
public enum PersonField {
  IPP("IPP", Meaning.IPP),
  AUTHORITY("autorité", Meaning.HOSPITAL),
  INS("INS", Meaning.INS),
  OID("OID", Meaning.INS_OID),
  NIR("NIR", Meaning.NIR),
  RPPS("identifiant", Meaning.RPPS),
  OTHER_ID("autre numéro", Meaning.OTHER_ID),
  BIRTH_FAMILY("nom de naissance", Meaning.BIRTH_FAMILY),
  USUAL_FAMILY("nom d'usage", Meaning.USUAL_FAMILY),
  FAMILY("nom", Meaning.FAMILY),
  GIVEN("prénom", Meaning.GIVEN),
  OTHER_GIVEN("autres prénoms", Meaning.GIVEN),
  FULL_NAME("nom complet", Meaning.FULL_NAME),
  TITLE("civilité", Meaning.TITLE),
  SEX("sexe", Meaning.SEX),
  BIRTH_DATE("naissance", Meaning.BIRTH_DATE),
  AGE("âge", Meaning.AGE),
  BIRTH_PLACE("lieu de naissance", Meaning.BIRTH_PLACE),
  BIRTH_PLACE_CODE("code du lieu de naissance", Meaning.BIRTH_PLACE_CODE),
  ADDRESS("adresse", Meaning.ADDRESS),
  POSTCODE("code postal", Meaning.POSTCODE),
  CITY("ville", Meaning.CITY),
  COUNTRY("pays", Meaning.COUNTRY),
  PHONE("téléphone", Meaning.PHONE),
  OTHER_PHONE("autre téléphone", Meaning.PHONE),
  EMAIL("courriel", Meaning.EMAIL),
  SPECIALTY("spécialité", Meaning.SPECIALTY),
  RELATION("lien", Meaning.RELATION),
  OCCUPATION("profession", Meaning.OCCUPATION),
  DEATH_DATE("décès", Meaning.DEATH_DATE),
  DECEASED("décédé", Meaning.DECEASED);

  private final String label;
  private final Meaning meaning;

  PersonField(String label, Meaning meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  String label() {
    return label;
  }

  Meaning meaning() {
    return meaning;
  }

  /// Whether it tells of the person, and not of who gave the number or of what is said twice.
  boolean own() {
    return this != AUTHORITY && this != OTHER_GIVEN;
  }
}
