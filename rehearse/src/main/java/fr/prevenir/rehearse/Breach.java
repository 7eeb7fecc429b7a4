package fr.prevenir.rehearse;

public enum Breach {
  APHP,
  LABS,
  CLINICS,
  CREDENTIALS,
  IDENTITY
}
