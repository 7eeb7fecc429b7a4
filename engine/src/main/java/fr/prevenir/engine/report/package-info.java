/// The report: one HTML file that a director understands in ten seconds and an expert can check.
///
/// The numbers of a run ([fr.prevenir.engine.facts.ScopeFacts]) and a [ReportHead] come in; a page
/// comes out that loads nothing, runs nothing and names nobody. Start reading with [HtmlReport].
@NullMarked
package fr.prevenir.engine.report;

import org.jspecify.annotations.NullMarked;
