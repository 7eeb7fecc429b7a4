package fr.prevenir.cli;

import fr.prevenir.engine.review.Review;

/// Where `prevenir review` says what it did: to people, or to programs.
interface ReviewOutput {
  /// What is to be decided.
  void list(Review review);

  /// The decisions that hold.
  void decisions(Review review);

  /// The last decision was made.
  ///
  /// @param left pairs of its pattern that stay to be decided
  void decided(Review review, int left);

  /// A decision was taken back.
  void undone(int number);

  /// How many people there are now.
  void count(Review review);
}
