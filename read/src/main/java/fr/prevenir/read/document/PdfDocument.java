package fr.prevenir.read.document;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.container.MemberNames;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import java.io.IOException;
import java.io.InputStream;
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
import org.apache.pdfbox.text.PDFTextStripper;

/// One open PDF.
final class PdfDocument {
  private final PDDocument document;
  private final Reading reading;
  private final RunningText text;
  private final MemberNames names = new MemberNames();
  private final long bytes;
  private int imagePages;

  PdfDocument(PDDocument document, Reading reading, long bytes) {
    this.document = document;
    this.reading = reading;
    this.bytes = bytes;
    text = new RunningText(reading, "pdf");
  }

  void read() throws IOException {
    try {
      int pages = document.getNumberOfPages();
      for (int page = 0; page < pages; page++) {
        page(page);
      }
    } finally {
      text.end();
    }
    attachments();
    if (imagePages > 0) {
      long share = bytes * imagePages / Math.max(1, document.getNumberOfPages());
      reading.unread(UnreadCode.IMAGE, share, imagePages + " pages are pictures, not text");
    }
  }

  private void page(int index) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(index + 1);
    stripper.setEndPage(index + 1);
    stripper.setLineSeparator("\n");
    String page = stripper.getText(document);
    PDPage at = document.getPage(index);
    if (page.isBlank() && hasImages(at.getResources())) {
      imagePages++;
    }
    text.add(page);
    text.newLine();
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
