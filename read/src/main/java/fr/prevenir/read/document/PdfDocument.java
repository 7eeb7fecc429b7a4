package fr.prevenir.read.document;

import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.container.MemberNames;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/// One open PDF.
final class PdfDocument {
  private final PDDocument document;
  private final Reading reading;
  private final RunningText text;
  private final PdfTables tables;
  private final MemberNames names = new MemberNames();
  private final long bytes;
  private int imagePages;

  PdfDocument(PDDocument document, Reading reading, long bytes) {
    this.document = document;
    this.reading = reading;
    this.bytes = bytes;
    text = new RunningText(reading, "pdf");
    tables = new PdfTables(reading, text);
  }

  void read() throws IOException {
    try {
      int pages = document.getNumberOfPages();
      for (int page = 0; page < pages; page++) {
        page(page);
      }
    } finally {
      tables.end();
      text.end();
    }
    form();
    attachments();
    if (imagePages > 0) {
      long share = bytes * imagePages / Math.max(1, document.getNumberOfPages());
      reading.unread(UnreadCode.IMAGE, share, imagePages + " pages are pictures, not text");
    }
  }

  private void page(int index) throws IOException {
    PdfPage words = PdfPage.of(document, index);
    PDPage at = document.getPage(index);
    if (words.words().isEmpty() && hasImages(at.getResources())) {
      picture(at, index);
    }
    tables.page(words);
    for (PDAnnotation annotation : at.getAnnotations()) {
      if (annotation.getContents() != null && !annotation.getContents().isBlank()) {
        text.line(annotation.getContents().replace('\r', '\n'));
      }
      if (annotation instanceof PDAnnotationFileAttachment attachment
          && attachment.getFile() instanceof PDComplexFileSpecification file) {
        attachment(file);
      }
    }
  }

  /// A page without text is a member, for the recognition of text, where there is one.
  private void picture(PDPage page, int index) throws IOException {
    if (!Ocr.available()) {
      imagePages++;
      return;
    }
    byte[] png = PdfPicture.png(document, page, index);
    reading.member(
        reading.path().child(names.unique("page " + (index + 1) + ".png")),
        png.length,
        new ByteArrayInputStream(png));
  }

  /// What is filled in on a form: one record, its fields the columns.
  private void form() {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form == null) {
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (PDField field : form.getFieldTree()) {
      String value = field instanceof PDTerminalField ? field.getValueAsString() : "";
      if (value != null && !value.isBlank() && !value.equals("Off") && values.size() < 10_000) {
        values.put(name(field), value.strip());
      }
    }
    if (values.isEmpty()) {
      return;
    }
    RecordWriter table =
        new RecordWriter(
            reading,
            new TableHead(
                reading.path().child("form"),
                "pdf",
                List.copyOf(values.keySet()),
                true,
                List.of(),
                Map.of()));
    int column = 0;
    for (String value : values.values()) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      table.set(column++, bytes, 0, bytes.length);
    }
    table.keep();
    table.end();
  }

  /// The name that people see, else the name in the file.
  private static String name(PDField field) {
    String shown = field.getAlternateFieldName();
    String own = field.getFullyQualifiedName();
    return shown == null || shown.isBlank() ? String.valueOf(own) : shown.strip();
  }

  private static boolean hasImages(@org.jspecify.annotations.Nullable PDResources resources) {
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        return true;
      }
    }
    return resources.getXObjectNames().iterator().hasNext();
  }

  private void attachments() throws IOException {
    PDDocumentNameDictionary catalog = document.getDocumentCatalog().getNames();
    if (catalog != null && catalog.getEmbeddedFiles() != null) {
      attachments(catalog.getEmbeddedFiles(), 0);
    }
  }

  private void attachments(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
      throws IOException {
    Map<String, PDComplexFileSpecification> files = node.getNames();
    if (files != null) {
      for (PDComplexFileSpecification file : files.values()) {
        attachment(file);
      }
    }
    if (node.getKids() != null && depth < 32) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        attachments(kid, depth + 1);
      }
    }
  }

  private void attachment(PDComplexFileSpecification file) throws IOException {
    PDEmbeddedFile content = file.getEmbeddedFileUnicode();
    if (content == null) {
      content = file.getEmbeddedFile();
    }
    if (content == null) {
      return;
    }
    String name = file.getFilename() == null ? "attachment" : file.getFilename();
    try (InputStream in = content.createInputStream()) {
      reading.member(reading.path().child(names.unique(PrintableName.of(name))), -1, in);
    }
  }
}
