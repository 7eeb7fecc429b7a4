package fr.prevenir.read.sql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlDumpReaderTest {
  private static final SqlDumpReader READER = new SqlDumpReader();

  private static ReadTables read(String dump) {
    return ReadTables.of(READER, dump);
  }

  private static boolean recognised(String text) {
    return READER.recognises(
        Source.of(SourcePath.of("evidence"), text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '§',
      textBlock =
          """
          CAST(N'1961-03-15' AS Date) → 1961-03-15
          CAST(0x00009CEF00A4CB80 AS DateTime) → 2009-12-30T10:00
          CAST(0x1E360B00 AS Date) → 2012-09-05
          CAST(61.50 AS Decimal(6, 2)) → 61.50
          CONVERT(datetime, '15/03/1961', 103) → 15/03/1961
          CONVERT('é' USING utf8) → é
          TO_DATE('15/03/1961','DD/MM/YYYY') → 15/03/1961
          to_timestamp('15/03/61 10:00:00,000000','DD/MM/RR HH24:MI:SSXFF') → 15/03/61 10:00:00,000000
          '1961-03-15'::date → 1961-03-15
          'x'::character varying(30) → x
          DATE '1961-03-15' → 1961-03-15
          'a' || chr(233) || 'b' → aéb
          N'a' + CHAR(66) + N'c' → aBc
          unistr('caf\\u00e9') → café
          U&'caf\\00e9' → café
          E'a\\'b' → a'b
          0xCAFE → 0xCAFE
          X'CAFE' → 0xCAFE
          q'[it's]' → it's
          UNHEX('CAFE') → 0xCAFE
          b'1' → 1
          _utf8mb4'é' → é
          _binary 'abc' → abc
          -12.5e+3 → -12.5e+3
          ((3)) → 3
          $$l'an$$ → l'an
          "double" → double
          ARRAY['a','b']::text[] → a; b
          TRUE → TRUE
          NULL → ∅
          DEFAULT → ∅
          NOW() → ∅
          coalesce(NULL, 'a') → a
          """)
  void readsValuesWrittenAsExpressions(String written, String value) {
    String dump = "CREATE TABLE t (a int, b text);\nINSERT INTO t VALUES (1, " + written + ");\n";
    assertThat(read(dump).table("t").lines()).containsExactly("1|" + value);
  }

  @Test
  void readsScriptsOfSqlServer() {
    String script =
        """
        USE [labo]
        GO
        /****** Object:  Table [dbo].[Patients]    Script Date: 25/11/2024 ******/
        SET ANSI_NULLS ON
        GO
        CREATE TABLE [dbo].[Patients](
        \t[Id] [int] IDENTITY(1,1) NOT NULL,
        \t[Nom] [nvarchar](80) NULL,
        \t[Naissance] [date] NULL,
         CONSTRAINT [PK_P] PRIMARY KEY CLUSTERED ([Id] ASC) WITH (PAD_INDEX = OFF) ON [PRIMARY]
        ) ON [PRIMARY]
        GO
        CREATE PROCEDURE [dbo].[Ajoute] @nom nvarchar(80) AS
        INSERT INTO [dbo].[Patients] ([Nom]) VALUES (@nom)
        GO
        SET IDENTITY_INSERT [dbo].[Patients] ON
        INSERT [dbo].[Patients] ([Id], [Nom], [Naissance]) VALUES (1, N'L''Œuvre', CAST(N'1961-03-15' AS Date))
        INSERT [dbo].[Patients] ([Id], [Nom], [Naissance]) VALUES (2, N'deux
        lignes\\', NULL)
        GO
        INSERT INTO [dbo].[Patients] ([Naissance], [Id]) VALUES (CAST(N'1970-01-01' AS Date), 3)
        SET IDENTITY_INSERT [dbo].[Patients] OFF
        GO
        """;
    ReadTables read = read(script);
    assertThat(recognised(script)).isTrue();
    assertThat(read.names()).containsExactly("Patients");
    assertThat(read.table("Patients").head().format()).isEqualTo("mssql");
    assertThat(read.table("Patients").lines())
        .containsExactly("1|L'Œuvre|1961-03-15", "2|deux\nlignes\\|∅", "3|∅|1970-01-01");
  }

  @Test
  void readsApostrophesInNamesOfColumns() {
    String script =
        """
        USE [labo]
        GO
        CREATE TABLE [dbo].[Patients](
        \t[Nom d'usage] [nvarchar](80) NULL,
        \t[Médecin] [nvarchar](80) NULL
        ) ON [PRIMARY]
        GO
        INSERT [dbo].[Patients] ([Nom d'usage], [Médecin]) VALUES (N'MARTIN', N'Dr PETIT')
        INSERT [dbo].[Patients] ([Nom d'usage], [Médecin]) VALUES (N'ROUX', NULL)
        GO
        """;
    assertThat(read(script).table("Patients").lines()).containsExactly("MARTIN|Dr PETIT", "ROUX|∅");
  }

  @Test
  void readsAFragmentWithoutAnyDefinition() {
    String fragment =
        "Sample of the base:\nINSERT INTO `users` (`id`, `email`) VALUES\n(1, 'a@exemple.fr'),\n"
            + "(2, 'l\\'an@exemple.fr');\n";
    assertThat(recognised(fragment)).isTrue();
    assertThat(read(fragment).table("users").lines())
        .containsExactly("1|a@exemple.fr", "2|l'an@exemple.fr");
  }

  @Test
  void readsInsertAllOfOracle() {
    assertThat(
            read("INSERT ALL\n INTO p (id, nom) VALUES (1, 'A')\n INTO p (id, nom) VALUES"
                    + " (2, 'B')\nSELECT * FROM dual;\n")
                .table("p")
                .lines())
        .containsExactly("1|A", "2|B");
  }

  @Test
  void readsExportsOfOracle() {
    String dump =
        """
        REM INSERTING into PATIENTS
        SET DEFINE OFF;
        Insert into HOPITAL.PATIENTS (ID,NOM,NE) values (1,'L''Œuvre',to_date('15/03/61','DD/MM/RR'));
        Insert into HOPITAL.PATIENTS (ID,NOM,NE) values (2,'a'||CHR(10)||'b',null);
        """;
    assertThat(recognised(dump)).isTrue();
    assertThat(read(dump).table("PATIENTS").lines())
        .containsExactly("1|L'Œuvre|15/03/61", "2|a\nb|∅");
  }

  @Test
  void readsEveryFormOfInsert() {
    ReadTables read =
        read(
            """
            INSERT INTO patients SET id=1, nom='MARTIN', `ville` = 'Brest';
            INSERT INTO patients (id, nom, ville) VALUES (2,'PETIT','Nice');
            INSERT INTO patients SET nom='ROUX', id=3;
            INSERT INTO visites (pid, motif) SELECT 1, 'toux' UNION ALL SELECT 2, N'PCR' UNION ALL
            SELECT 3 AS pid, 'grippe' AS motif;
            INSERT INTO visites SELECT 4, 'rhume' FROM dual;
            INSERT INTO copie SELECT * FROM visites;
            INSERT INTO "table" (a, b) VALUES (1, 2);
            """);

    assertThat(read.table("patients").lines())
        .containsExactly("1|MARTIN|Brest", "2|PETIT|Nice", "3|ROUX|∅");
    assertThat(read.table("visites").lines())
        .containsExactly("1|toux", "2|PCR", "3|grippe", "4|rhume");
    assertThat(read.table("table").lines()).containsExactly("1|2");
    assertThat(read.names()).doesNotContain("copie");
    assertThat(read.unread()).isEmpty();
  }

  @Test
  void readsTheCsvFormatOfCopy() {
    ReadTables read =
        read(
            """
            COPY labos (id, nom, note) FROM stdin WITH (FORMAT csv, HEADER true, DELIMITER ';');
            id;nom;note
            1;"Bio ""test""\";
            2;Labo;"deux
            lignes"
            \\.
            COPY t2 (a, b) FROM stdin DELIMITER E'\\t' CSV;
            1\tx
            \\.
            COPY t3 (a, b) FROM stdin;
            1\ty
            \\.
            """);

    assertThat(read.table("labos").lines())
        .containsExactly("1|Bio \"test\"|∅", "2|Labo|deux\nlignes");
    assertThat(read.table("t2").lines()).containsExactly("1|x");
    assertThat(read.table("t3").lines()).containsExactly("1|y");
  }

  @Test
  void readsUtf16() {
    byte[] script =
        "\uFEFFINSERT [dbo].[P] ([Nom]) VALUES (N'Zoé')\r\nGO\r\n"
            .getBytes(StandardCharsets.UTF_16LE);
    Source source = Source.of(SourcePath.of("evidence"), script);
    assertThat(READER.recognises(source)).isTrue();
    assertThat(ReadTables.of(READER, script).table("P").lines()).containsExactly("Zoé");
  }

  @Test
  void decidesTheEncodingOfEachValue() {
    byte[] dump =
        "CREATE TABLE t (a text, b text, c binary(3));\nINSERT INTO t VALUES ('é€','X',_binary 'YZ\\0');\n"
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < dump.length; i++) {
      dump[i] = dump[i] == 'X' ? (byte) 0x9C : dump[i] == 'Y' ? (byte) 0xFF : dump[i];
    }
    assertThat(ReadTables.of(READER, dump).table("t").lines()).containsExactly("é€|œ|0xFF5A00");
  }

  @Test
  void knowsForeignKeysThatTheDumpAddsAfterTheRecords() {
    ReadTables read =
        read(
            """
            CREATE TABLE public.sejour (nda text, p integer);
            COPY public.sejour (nda, p) FROM stdin;
            A1\t1
            \\.
            ALTER TABLE ONLY public.sejour
                ADD CONSTRAINT fk FOREIGN KEY (p) REFERENCES public.patients(id);
            """);
    assertThat(read.table("sejour").head().foreignKeys())
        .containsExactly(new ForeignKey("p", "patients", "id"));
  }

  @Test
  void takesNoDataFromTriggers() {
    ReadTables read =
        read(
            """
            CREATE TABLE `t` (`a` int);
            DELIMITER ;;
            CREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW BEGIN
            INSERT INTO log VALUES (1, 'faux');
            END ;;
            DELIMITER ;
            INSERT INTO `log` VALUES (NEW.id, @x);
            INSERT INTO `t` VALUES (1);
            """);
    assertThat(read.names()).containsExactly("t");
  }

  @Test
  void opensAnotherPartForColumnsThatComeLate() {
    ReadTables read =
        read(
            "INSERT INTO t (a) VALUES (1);\nINSERT INTO t (a, b) VALUES (2, 'x');\n"
                + "INSERT INTO t (b) VALUES ('y');\n");
    assertThat(read.table("t").lines()).containsExactly("1");
    assertThat(read.table("t (2)").lines()).containsExactly("2|x", "∅|y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id;requete\n1;INSERT INTO t VALUES (1)\n2;SELECT 1\n",
        "Pour ajouter un patient, écrivez :\nINSERT INTO patients (id) VALUES (1);\n"
            + "puis relisez la documentation du logiciel, qui est longue et ne parle pas de données.\n",
        "Create table reservations early.\nSet the table (for six).\n",
        "nom;prenom\nMARTIN;Zoé\n",
        "INSERT INTO the slot the (small) card.\n",
        ""
      })
  void takesNoOtherTextForADump(String text) {
    assertThat(recognised(text)).isFalse();
  }

  @Test
  void takesADumpWithALongPreambleForOne() {
    assertThat(recognised("-- commentaire l'un\n".repeat(5000) + "INSERT INTO t VALUES (1);\n"))
        .isTrue();
    assertThat(recognised("-- MySQL dump 10.13\n" + "-- x\n".repeat(100_000))).isTrue();
  }
}
