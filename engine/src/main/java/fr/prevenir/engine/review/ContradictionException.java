package fr.prevenir.engine.review;

import java.util.List;

/// An answer says otherwise than decisions that hold.
public final class ContradictionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Integer> decisions;

  ContradictionException(List<Integer> decisions) {
    super("the answer contradicts earlier decisions");
    this.decisions = List.copyOf(decisions);
  }

  /// The numbers of the decisions, one of which would have to be undone first.
  public List<Integer> decisions() {
    return decisions;
  }
}
