package fr.prevenir.rehearse.population;

public enum Sex {
  MALE("M"),
  FEMALE("F");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
