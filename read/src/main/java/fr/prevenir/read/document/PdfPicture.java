package fr.prevenir.read.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A page of a PDF drawn as a picture, in grey at 300 dots per inch where its size allows.
final class PdfPicture {
  private static final float DOTS = 300 / 72f;
  private static final float MOST_PIXELS = 25_000_000;

  private PdfPicture() {}

  static byte[] png(PDDocument document, PDPage page, int index) throws IOException {
    float area = Math.max(1, page.getCropBox().getWidth() * page.getCropBox().getHeight());
    float scale = Math.min(DOTS, (float) Math.sqrt(MOST_PIXELS / area));
    BufferedImage image = new PDFRenderer(document).renderImage(index, scale, ImageType.GRAY);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.setUseCache(false);
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }
}
