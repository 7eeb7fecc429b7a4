package fr.prevenir.read;

import fr.prevenir.read.container.CompressedReader;
import fr.prevenir.read.container.Compression;
import fr.prevenir.read.container.IsoReader;
import fr.prevenir.read.container.RarReader;
import fr.prevenir.read.container.SevenZReader;
import fr.prevenir.read.container.TarReader;
import fr.prevenir.read.container.ZipReader;
import fr.prevenir.read.credentials.ComboReader;
import fr.prevenir.read.credentials.CookieReader;
import fr.prevenir.read.credentials.MachineReader;
import fr.prevenir.read.credentials.StealerReader;
import fr.prevenir.read.database.AccessReader;
import fr.prevenir.read.database.AvroReader;
import fr.prevenir.read.database.BsonReader;
import fr.prevenir.read.database.DbaseMemoReader;
import fr.prevenir.read.database.DbaseReader;
import fr.prevenir.read.database.DifReader;
import fr.prevenir.read.database.MessagePackReader;
import fr.prevenir.read.database.ParquetReader;
import fr.prevenir.read.database.PgDumpReader;
import fr.prevenir.read.database.SylkReader;
import fr.prevenir.read.delimited.DelimitedReader;
import fr.prevenir.read.delimited.DescribedReader;
import fr.prevenir.read.delimited.DrawnTableReader;
import fr.prevenir.read.delimited.FixedWidthReader;
import fr.prevenir.read.delimited.QuotedWordsReader;
import fr.prevenir.read.document.DocReader;
import fr.prevenir.read.document.DocxReader;
import fr.prevenir.read.document.FlatOdtReader;
import fr.prevenir.read.document.ImageReader;
import fr.prevenir.read.document.OpenDocumentReader;
import fr.prevenir.read.document.PdfReader;
import fr.prevenir.read.document.PptReader;
import fr.prevenir.read.document.PptxReader;
import fr.prevenir.read.document.RtfReader;
import fr.prevenir.read.fields.BinaryListReader;
import fr.prevenir.read.fields.FieldsReader;
import fr.prevenir.read.fields.PropertyListReader;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.health.cda.CdaReader;
import fr.prevenir.read.health.dicom.DicomReader;
import fr.prevenir.read.health.fhir.FhirReader;
import fr.prevenir.read.health.flat.FlatReader;
import fr.prevenir.read.health.hl7.Hl7Reader;
import fr.prevenir.read.health.hl7.HprimReader;
import fr.prevenir.read.health.hprim.HprimXmlReader;
import fr.prevenir.read.health.hprim.MedecinReader;
import fr.prevenir.read.html.HtmlReader;
import fr.prevenir.read.json.JsonReader;
import fr.prevenir.read.known.KnownFormat;
import fr.prevenir.read.mail.CalendarReader;
import fr.prevenir.read.mail.CardReader;
import fr.prevenir.read.mail.EmlReader;
import fr.prevenir.read.mail.MboxReader;
import fr.prevenir.read.mail.MsgReader;
import fr.prevenir.read.mail.PstReader;
import fr.prevenir.read.mail.TnefReader;
import fr.prevenir.read.sql.SqlDumpReader;
import fr.prevenir.read.sql.TabFileReader;
import fr.prevenir.read.sqlite.SqliteLogReader;
import fr.prevenir.read.sqlite.SqliteReader;
import fr.prevenir.read.text.ProseReader;
import fr.prevenir.read.unknown.UnknownReader;
import fr.prevenir.read.vertical.VerticalReader;
import fr.prevenir.read.workbook.FlatOdsReader;
import fr.prevenir.read.workbook.OdsReader;
import fr.prevenir.read.workbook.OfficeReader;
import fr.prevenir.read.workbook.OleReader;
import fr.prevenir.read.workbook.SpreadsheetMlReader;
import fr.prevenir.read.workbook.XlsbReader;
import fr.prevenir.read.workbook.XlsxReader;
import fr.prevenir.read.worker.Isolated;
import fr.prevenir.read.worker.Workers;
import fr.prevenir.read.xml.XmlReader;
import java.util.List;

/// The readers in the order in which they are asked: those that a magic number decides first, those
/// that take any text last.
final class Formats {
  private Formats() {}

  /// @param workers where the parsers of hostile binary formats run
  static List<FormatReader> all(Workers workers) {
    return List.of(
        new XlsxReader(),
        new XlsbReader(),
        new OdsReader(),
        new DocxReader(),
        new PptxReader(),
        new OpenDocumentReader(),
        new OfficeReader(),
        new ZipReader(),
        new SevenZReader(),
        new RarReader(),
        new IsoReader(),
        new CompressedReader(Compression.GZ),
        new CompressedReader(Compression.BZ2),
        new CompressedReader(Compression.XZ),
        new CompressedReader(Compression.ZST),
        new CompressedReader(Compression.LZ4),
        new CompressedReader(Compression.Z),
        new CompressedReader(Compression.LZMA),
        new PgDumpReader(),
        new TarReader(),
        new Isolated(new MsgReader(), workers),
        new Isolated(new TnefReader(), workers),
        new Isolated(new DocReader(), workers),
        new Isolated(new PptReader(), workers),
        new OleReader(),
        new Isolated(new PdfReader(), workers),
        new RtfReader(),
        new Isolated(new PstReader(), workers),
        new Isolated(new AccessReader(), workers),
        new Isolated(new ParquetReader(), workers),
        new Isolated(new AvroReader(), workers),
        new SylkReader(),
        new DifReader(),
        new BsonReader(),
        new MessagePackReader(),
        new BinaryListReader(),
        new DbaseReader(),
        new DbaseMemoReader(),
        new ImageReader(),
        new DicomReader(),
        new KnownFormat(),
        new CardReader(),
        new CalendarReader(),
        new MboxReader(),
        new EmlReader(),
        new SqliteReader(),
        new SqliteLogReader(),
        new Hl7Reader(),
        new HprimReader(),
        new FlatOdsReader(),
        new FlatOdtReader(),
        new FhirReader(),
        new HprimXmlReader(),
        new CdaReader(),
        new HtmlReader(),
        new SpreadsheetMlReader(),
        new PropertyListReader(),
        new XmlReader(),
        new JsonReader(),
        new SqlDumpReader(),
        new TabFileReader(),
        new DescribedReader(),
        new CookieReader(),
        new MachineReader(),
        new FieldsReader(),
        new StealerReader(),
        new ComboReader(),
        new VerticalReader(),
        new MedecinReader(),
        new FlatReader(),
        new DrawnTableReader(),
        new QuotedWordsReader(),
        new DelimitedReader(),
        new FixedWidthReader(),
        new ProseReader(),
        new UnknownReader());
  }
}
