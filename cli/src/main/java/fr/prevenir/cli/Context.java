package fr.prevenir.cli;

/// What every command stands in: where it writes, in which language, and where this user's files
/// lie.
record Context(Screen screen, Words words, Folders folders) {}
