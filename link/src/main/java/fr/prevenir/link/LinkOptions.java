package fr.prevenir.link;

public record LinkOptions(int threads) {}
