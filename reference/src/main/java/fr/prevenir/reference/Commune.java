package fr.prevenir.reference;

import java.util.List;

/// A French commune of today, or an arrondissement of Paris, Lyon or Marseille.
///
/// @param code INSEE code, 5 characters
/// @param department code of the département, 2 or 3 characters
/// @param postcodes 0 or more, 5 digits each
public record Commune(
    String code, String name, String department, List<String> postcodes, int population) {}
