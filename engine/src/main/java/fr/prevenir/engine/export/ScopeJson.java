package fr.prevenir.engine.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import fr.prevenir.engine.Ledger;
import fr.prevenir.engine.facts.Bounds;
import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.facts.ScopeFacts.AccountDomain;
import fr.prevenir.engine.facts.ScopeFacts.CategoryCount;
import fr.prevenir.engine.facts.ScopeFacts.ColumnFact;
import fr.prevenir.engine.facts.ScopeFacts.Period;
import fr.prevenir.engine.facts.ScopeFacts.SourceCount;
import fr.prevenir.engine.severity.Severity;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourceAccount.State;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/// Writes the numbers of a run as `scope.json`. It holds no value of a person.
public final class ScopeJson {
  /// Version of the shape; grows when a member changes its meaning or goes.
  public static final int SCHEMA_VERSION = 1;

  private ScopeJson() {}

  /// Writes a document of its own, indented. The stream stays open.
  public static void write(ScopeFacts facts, OutputStream out) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeNumberField("schema_version", SCHEMA_VERSION);
      members(facts, json);
      json.writeEndObject();
    }
  }

  /// Writes one line for a stream of events, with its end. The stream stays open.
  public static void writeLine(ScopeFacts facts, OutputStream out) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      json.writeNumberField("schema_version", SCHEMA_VERSION);
      json.writeStringField("event", "result");
      members(facts, json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /// Writes the members into an object already begun.
  public static void members(ScopeFacts facts, JsonGenerator json) throws IOException {
    people(facts, json);
    categories(facts, json);
    sources(facts.sources(), json);
    period(facts, json);
    demography(facts, json);
    overlaps(facts, json);
    accounts(facts.accounts(), json);
    severity(facts.severity(), json);
    ledger(facts.ledger(), json);
  }

  private static void people(ScopeFacts facts, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("people");
    bounds(facts.people(), json);
    json.writeObjectFieldStart("by_role");
    for (Map.Entry<Role, Bounds> entry : facts.byRole().entrySet()) {
      json.writeObjectFieldStart(entry.getKey().code());
      bounds(entry.getValue(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("spread");
    for (ScopeFacts.Spread spread : facts.spreads()) {
      json.writeStartObject();
      json.writeStringField("code", spread.code());
      json.writeNumberField("people", spread.people());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void bounds(Bounds bounds, JsonGenerator json) throws IOException {
    json.writeNumberField("likely", bounds.likely());
    json.writeNumberField("at_least", bounds.atLeast());
    json.writeNumberField("at_most", bounds.atMost());
  }

  private static void categories(ScopeFacts facts, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("categories");
    categories(facts.patients(), json);
    json.writeEndArray();
    json.writeObjectFieldStart("categories_by_role");
    for (Map.Entry<Role, List<CategoryCount>> entry : facts.others().entrySet()) {
      json.writeArrayFieldStart(entry.getKey().code());
      categories(entry.getValue(), json);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void categories(List<CategoryCount> counts, JsonGenerator json)
      throws IOException {
    for (CategoryCount count : counts) {
      json.writeStartObject();
      json.writeStringField("code", count.category().code());
      json.writeNumberField("people", count.people());
      json.writeBooleanField("sensitive", count.category().sensitive());
      json.writeEndObject();
    }
  }

  private static void sources(List<SourceCount> sources, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("sources");
    for (SourceCount source : sources) {
      json.writeStartObject();
      json.writeStringField("path", source.path().path());
      json.writeStringField("inside", source.path().inside());
      json.writeStringField("format", source.format());
      json.writeNumberField("records", source.records());
      json.writeNumberField("rejected", source.rejected());
      json.writeNumberField("people", source.people());
      json.writeObjectFieldStart("dialect");
      for (String key : source.dialect().keySet().stream().sorted().toList()) {
        json.writeStringField(key, source.dialect().get(key));
      }
      json.writeEndObject();
      json.writeArrayFieldStart("columns");
      for (ColumnFact column : source.columns()) {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("meaning", column.meaning());
        json.writeStringField("role", column.role().isEmpty() ? null : column.role());
        json.writeNumberField("confidence", Math.round(column.confidence() * 100) / 100.0);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void period(ScopeFacts facts, JsonGenerator json) throws IOException {
    Period period = facts.period();
    json.writeObjectFieldStart("period");
    json.writeStringField("from", period == null ? null : period.from().toString());
    json.writeStringField("to", period == null ? null : period.to().toString());
    json.writeEndObject();
    json.writeArrayFieldStart("months");
    for (ScopeFacts.MonthCount month : facts.months()) {
      json.writeStartObject();
      json.writeStringField("month", month.month().toString());
      json.writeNumberField("people", month.people());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sites");
    for (String site : facts.sites()) {
      json.writeString(site);
    }
    json.writeEndArray();
  }

  private static void demography(ScopeFacts facts, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("ages");
    for (ScopeFacts.AgeBand band : facts.ages()) {
      json.writeStartObject();
      json.writeNumberField("from", band.from());
      json.writeNumberField("to", band.to());
      json.writeNumberField("men", band.men());
      json.writeNumberField("women", band.women());
      json.writeNumberField("unknown", band.unknown());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("departments");
    for (ScopeFacts.DepartmentCount department : facts.departments()) {
      json.writeStartObject();
      json.writeStringField("code", department.code());
      json.writeNumberField("people", department.people());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("without_department", facts.withoutDepartment());
  }

  private static void overlaps(ScopeFacts facts, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("overlaps");
    for (ScopeFacts.Overlap overlap : facts.overlaps()) {
      json.writeStartObject();
      json.writeArrayFieldStart("groups");
      for (String group : overlap.groups()) {
        json.writeString(group);
      }
      json.writeEndArray();
      json.writeNumberField("people", overlap.people());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void accounts(List<AccountDomain> domains, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("accounts");
    for (AccountDomain domain : domains) {
      json.writeStartObject();
      json.writeStringField("domain", domain.domain());
      json.writeNumberField("accounts", domain.accounts());
      json.writeNumberField("with_password", domain.withPassword());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void severity(Severity severity, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("severity");
    json.writeNumberField("score", severity.score());
    json.writeStringField("level", severity.level().code());
    json.writeNumberField("dpc", severity.dpc());
    json.writeNumberField("ei", severity.ei());
    json.writeNumberField("cb", severity.cb());
    json.writeEndObject();
  }

  private static void ledger(Ledger ledger, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("ledger");
    total(ledger.total(), json);
    json.writeObjectFieldStart("by_state");
    for (Map.Entry<State, Ledger.Total> entry : ledger.totals().entrySet()) {
      json.writeObjectFieldStart(entry.getKey().code());
      total(entry.getValue(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("files_by_state");
    for (Map.Entry<State, Ledger.Total> entry : ledger.fileTotals().entrySet()) {
      json.writeObjectFieldStart(entry.getKey().code());
      total(entry.getValue(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeNumberField("unread_entries", ledger.unread().size());
    json.writeEndObject();
  }

  private static void total(Ledger.Total total, JsonGenerator json) throws IOException {
    json.writeNumberField("sources", total.sources());
    json.writeNumberField("bytes", total.bytes());
    json.writeNumberField("bytes_unread", total.bytesUnread());
    json.writeNumberField("records", total.records());
    json.writeNumberField("kept", total.kept());
    json.writeNumberField("rejected", total.rejected());
  }
}
