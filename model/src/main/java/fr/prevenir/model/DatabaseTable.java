package fr.prevenir.model;

/// The table of a database whose rows a plain file holds.
///
/// @param database the folder of the evidence that holds the tables of the database, with `/`;
///     empty for the evidence itself
/// @param name of the table, without that of its schema
public record DatabaseTable(String database, String name) {}
