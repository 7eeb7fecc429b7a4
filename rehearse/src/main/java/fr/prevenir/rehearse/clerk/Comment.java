package fr.prevenir.rehearse.clerk;

import fr.prevenir.model.Category;
import fr.prevenir.rehearse.population.Resource;
import java.util.List;

/// A free comment and the categories that it shows about the patient.
///
/// @param shows bits of [fr.prevenir.model.Categories]; `comment` included
public record Comment(String text, long shows) {
  public static final Comment NONE = new Comment("", 0);

  /// Labelled comments as they are typed in laboratories and wards.
  public static List<Comment> all() {
    return Resource.lines("comments.txt").stream().map(Comment::parsed).toList();
  }

  /// Whether only a woman has such a comment.
  public boolean womens() {
    return (shows & (Category.PREGNANCY.bit() | Category.ABORTION.bit())) != 0
        || text.contains("grossesse")
        || text.contains("enceinte")
        || text.contains("patiente");
  }

  private static Comment parsed(String line) {
    int bar = line.indexOf('|');
    long shows = Category.COMMENT.bit();
    for (String code : line.substring(0, bar).split(";", -1)) {
      shows |= code.isEmpty() ? 0 : Category.ofCode(code).bit();
    }
    return new Comment(line.substring(bar + 1).replace("\\n", "\n"), shows);
  }
}
