package fr.prevenir.read;

import java.util.List;

/// How to read evidence.
///
/// @param passwords to try, in order, on whatever is encrypted
public record ReadOptions(List<String> passwords, ReadLimits limits) {
  public ReadOptions {
    passwords = List.copyOf(passwords);
  }

  public static ReadOptions standard() {
    return new ReadOptions(List.of(), ReadLimits.standard());
  }

  /// Passwords are secrets: how many, never which.
  @Override
  public String toString() {
    return "ReadOptions[" + passwords.size() + " passwords, " + limits + "]";
  }
}
