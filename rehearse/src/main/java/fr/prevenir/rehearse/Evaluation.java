package fr.prevenir.rehearse;

public record Evaluation(
    double precision,
    double recall,
    long truePatients,
    long foundPatients,
    double countError,
    long recordsLost) {}
