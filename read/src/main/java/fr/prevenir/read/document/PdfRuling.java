package fr.prevenir.read.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/// Gathers the straight lines that a page draws (ISO 32000-1, 8.5): stroked ones, thin rectangles,
/// and the edges of filled ones, such as the backgrounds of cells.
final class PdfRuling {
  /// Lines kept of one page; drawings have more.
  private static final int MOST = 50_000;

  /// Rectangles thinner than this, in points, are lines.
  private static final float THIN = 3;

  private static final float SLANT = 0.5f;

  private final PDFStreamEngine engine;
  private final List<float[]> drawn = new ArrayList<>();
  private final List<float[]> strokes = new ArrayList<>();
  private final List<float[]> shapes = new ArrayList<>();
  private float x;
  private float y;
  private float beginX;
  private float beginY;

  /// What one operator does with its numbers.
  private interface Act {
    void on(float[] numbers);
  }

  PdfRuling(PDFStreamEngine engine) {
    this.engine = engine;
    add("m", 2, n -> move(n[0], n[1]));
    add("l", 2, n -> line(n[0], n[1]));
    add("c", 6, n -> jump(n[4], n[5]));
    add("v", 4, n -> jump(n[2], n[3]));
    add("y", 4, n -> jump(n[2], n[3]));
    add("re", 4, this::rectangle);
    add("h", 0, n -> close());
    for (String name : List.of("S", "B", "B*")) {
      add(name, 0, n -> paint(true, !name.equals("S")));
    }
    for (String name : List.of("s", "b", "b*")) {
      add(
          name,
          0,
          n -> {
            close();
            paint(true, !name.equals("s"));
          });
    }
    for (String name : List.of("f", "F", "f*")) {
      add(name, 0, n -> paint(false, true));
    }
    add("n", 0, n -> paint(false, false));
  }

  private void add(String name, int numbers, Act act) {
    engine.addOperator(
        new OperatorProcessor(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) {
            float[] values = new float[numbers];
            for (int i = 0; i < numbers; i++) {
              if (i >= operands.size() || !(operands.get(i) instanceof COSNumber number)) {
                return;
              }
              values[i] = number.floatValue();
            }
            act.on(values);
          }

          @Override
          public String getName() {
            return name;
          }
        });
  }

  /// The lines drawn, each as two points in the coordinates of the page.
  List<float[]> drawn() {
    return drawn;
  }

  private Point2D.Float at(float pointX, float pointY) {
    return engine
        .getGraphicsState()
        .getCurrentTransformationMatrix()
        .transformPoint(pointX, pointY);
  }

  private void move(float toX, float toY) {
    Point2D.Float to = at(toX, toY);
    x = beginX = to.x;
    y = beginY = to.y;
    shapes.add(new float[] {x, y, x, y});
  }

  private void line(float toX, float toY) {
    Point2D.Float to = at(toX, toY);
    segment(to.x, to.y);
  }

  private void segment(float toX, float toY) {
    if (strokes.size() < MOST) {
      strokes.add(new float[] {x, y, toX, toY});
    }
    reach(toX, toY);
  }

  private void jump(float toX, float toY) {
    Point2D.Float to = at(toX, toY);
    reach(to.x, to.y);
  }

  private void reach(float toX, float toY) {
    x = toX;
    y = toY;
    if (!shapes.isEmpty()) {
      float[] box = shapes.getLast();
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }

  private void close() {
    if (!shapes.isEmpty()) {
      segment(beginX, beginY);
    }
  }

  private void rectangle(float[] n) {
    move(n[0], n[1]);
    line(n[0] + n[2], n[1]);
    line(n[0] + n[2], n[1] + n[3]);
    line(n[0], n[1] + n[3]);
    close();
  }

  private void paint(boolean stroke, boolean fill) {
    if (stroke) {
      strokes.forEach(this::keep);
    } else if (fill) {
      shapes.forEach(this::edges);
    }
    strokes.clear();
    shapes.clear();
  }

  private void edges(float[] box) {
    boolean flat = box[3] - box[1] < THIN;
    boolean narrow = box[2] - box[0] < THIN;
    if (flat || narrow) {
      float middleX = (box[0] + box[2]) / 2;
      float middleY = (box[1] + box[3]) / 2;
      keep(
          flat
              ? new float[] {box[0], middleY, box[2], middleY}
              : new float[] {middleX, box[1], middleX, box[3]});
      return;
    }
    keep(new float[] {box[0], box[1], box[2], box[1]});
    keep(new float[] {box[0], box[3], box[2], box[3]});
    keep(new float[] {box[0], box[1], box[0], box[3]});
    keep(new float[] {box[2], box[1], box[2], box[3]});
  }

  private void keep(float[] line) {
    boolean straight = Math.abs(line[0] - line[2]) < SLANT || Math.abs(line[1] - line[3]) < SLANT;
    if (straight && drawn.size() < MOST) {
      drawn.add(line);
    }
  }
}
