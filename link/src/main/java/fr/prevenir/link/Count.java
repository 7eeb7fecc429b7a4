package fr.prevenir.link;

public record Count(long atLeast, long likely, long atMost) {}
