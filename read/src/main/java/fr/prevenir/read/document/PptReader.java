package fr.prevenir.read.document;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFPictureData;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.extractor.SlideShowExtractor;

/// PowerPoint presentations before 2007 (MS-PPT): text of slides, notes and comments; pictures. To
/// be run in a worker.
public final class PptReader implements FormatReader {
  @Override
  public String format() {
    return "ppt";
  }

  @Override
  public boolean recognises(Source source) {
    return OleKind.names(source).contains("PowerPoint Document");
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    source.channel().position(0);
    try (POIFSFileSystem ole = new POIFSFileSystem(Channels.newInputStream(source.channel()));
        HSLFSlideShow show = OlePasswords.open(reading, () -> new HSLFSlideShow(ole))) {
      text(show, reading);
      int number = 0;
      for (HSLFPictureData picture : show.getPictureData()) {
        byte[] bytes = picture.getData();
        reading.member(
            reading.path().child("picture " + ++number),
            bytes.length,
            new ByteArrayInputStream(bytes));
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableException(UnreadCode.ENCRYPTED, "no password given opens it");
    }
  }

  private void text(HSLFSlideShow show, Reading reading) throws IOException {
    RunningText text = new RunningText(reading, format());
    DocumentTables tables = new DocumentTables(reading, text, format());
    try (SlideShowExtractor<HSLFShape, HSLFTextParagraph> extractor =
        new SlideShowExtractor<>(show)) {
      for (HSLFSlide slide : show.getSlides()) {
        slide.getShapes().forEach(shape -> shape(shape, text, tables));
      }
      extractor.setSlidesByDefault(false);
      extractor.setNotesByDefault(true);
      extractor.setCommentsByDefault(true);
      extractor.setMasterByDefault(true);
      text.add(extractor.getText().replace('\u000B', '\n'));
    } finally {
      text.end();
    }
  }

  private static void shape(HSLFShape shape, RunningText text, DocumentTables tables) {
    switch (shape) {
      case HSLFTable table -> table(table, tables);
      case HSLFGroupShape group -> group.getShapes().forEach(inner -> shape(inner, text, tables));
      case HSLFTextShape box ->
          text.line(box.getText().replace('\r', '\n').replace('\u000B', '\n'));
      default -> {}
    }
  }

  private static void table(HSLFTable table, DocumentTables tables) {
    tables.begin();
    for (int row = 0; row < table.getNumberOfRows(); row++) {
      tables.row();
      for (int column = 0; column < table.getNumberOfColumns(); column++) {
        HSLFTableCell cell = table.getCell(row, column);
        tables.cell();
        tables.add(cell == null ? "" : cell.getText().replace('\u000B', '\n'));
        tables.endCell();
      }
      tables.endRow();
    }
    tables.end();
  }
}
