package fr.prevenir.read.database;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Conversions;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;

/// Apache Avro's files of records (https://avro.apache.org/docs/1.12.0/specification/), read as the
/// JSON that they stand for. To be run in a worker.
public final class AvroReader implements FormatReader {
  private static final byte[] MAGIC = {'O', 'b', 'j', 1};

  @Override
  public String format() {
    return "avro";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return head.length > MAGIC.length
        && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    reading.format(format());
    GenericDatumReader<Object> values = new GenericDatumReader<>(null, null, withTimes());
    try (AvroBytes in = new AvroBytes(source.stream());
        DataFileStream<Object> file = open(in, values);
        AvroAsJson lines = new AvroAsJson(file)) {
      lines.read(source, reading);
      if (!in.endsWithMark(source.head())) {
        throw new EOFException("the last block breaks off");
      }
    }
  }

  private static DataFileStream<Object> open(InputStream in, GenericDatumReader<Object> values)
      throws IOException {
    try {
      return new DataFileStream<>(in, values);
    } catch (AvroRuntimeException e) {
      throw new UnreadableException(
          UnreadCode.UNSUPPORTED_VARIANT, "a schema or a compression that is not read");
    }
  }

  private static GenericData withTimes() {
    GenericData data = new GenericData();
    data.addLogicalTypeConversion(new Conversions.DecimalConversion());
    data.addLogicalTypeConversion(new TimeConversions.DateConversion());
    data.addLogicalTypeConversion(new TimeConversions.TimeMillisConversion());
    data.addLogicalTypeConversion(new TimeConversions.TimeMicrosConversion());
    data.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    data.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
    data.addLogicalTypeConversion(new TimeConversions.TimestampNanosConversion());
    data.addLogicalTypeConversion(new TimeConversions.LocalTimestampMillisConversion());
    data.addLogicalTypeConversion(new TimeConversions.LocalTimestampMicrosConversion());
    data.addLogicalTypeConversion(new TimeConversions.LocalTimestampNanosConversion());
    return data;
  }
}
