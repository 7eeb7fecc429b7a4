package fr.prevenir.model;

/// A personal value that must not leak by accident: its `toString` hides it.
public record Sensitive(String value) {
  @Override
  public String toString() {
    return "•••";
  }
}
