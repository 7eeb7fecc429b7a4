package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts;
import java.io.IOException;
import java.io.Writer;

/// The report as one page.
public final class HtmlReport {
  private HtmlReport() {}

  public static void write(ScopeFacts facts, ReportHead head, Writer out) throws IOException {
    out.write("<!doctype html><title>" + head.title() + "</title>" + facts.people().likely());
  }
}
