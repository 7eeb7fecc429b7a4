package fr.prevenir.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/// A set of categories as the bits of a long; the hot path uses the bare mask.
public record Categories(long mask) implements Iterable<Category> {
  public static final Categories NONE = new Categories(0);

  /// The bits of all categories.
  public static final long ALL = (1L << Category.values().length) - 1;

  /// A mark beside the categories, never exported: the record holds a password or its hash.
  public static final long PASSWORD_MARK = 1L << 62;

  public static Categories of(Category... categories) {
    long mask = 0;
    for (Category category : categories) {
      mask |= category.bit();
    }
    return new Categories(mask);
  }

  public boolean has(Category category) {
    return (mask & category.bit()) != 0;
  }

  public Categories with(Category category) {
    return new Categories(mask | category.bit());
  }

  public List<Category> toList() {
    List<Category> list = new ArrayList<>();
    for (long rest = mask & ALL; rest != 0; rest &= rest - 1) {
      list.add(Category.of(Long.numberOfTrailingZeros(rest)));
    }
    return list;
  }

  /// The codes in the order of [Category], joined by `;` as in `people.csv`.
  public String codes() {
    return toList().stream().map(Category::code).collect(Collectors.joining(";"));
  }

  @Override
  public Iterator<Category> iterator() {
    return toList().iterator();
  }
}
