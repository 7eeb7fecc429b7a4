package fr.prevenir.link;

public record Spread(String code, long people) {}
