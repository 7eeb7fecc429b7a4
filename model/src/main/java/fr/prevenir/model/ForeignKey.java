package fr.prevenir.model;

/// A declared reference: `column` of a table holds the `targetColumn` of rows of `targetTable`. A
/// table
/// of related records cut from nested objects declares one to its parent.
public record ForeignKey(String column, String targetTable, String targetColumn) {}
