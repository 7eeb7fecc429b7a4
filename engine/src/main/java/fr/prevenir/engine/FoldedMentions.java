package fr.prevenir.engine;

import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionBatch;

/// The mentions of one batch, their equal values and identities folded where they were extracted:
/// what repeats within a batch reaches the tables of the run once.
///
/// @param mentions the batch
/// @param identities the identities of the batch alone
/// @param identity the identity of each mention among those
record FoldedMentions(MentionBatch mentions, IdentityTable identities, int[] identity) {
  static FoldedMentions of(MentionBatch mentions) {
    IdentityTable identities = new IdentityTable();
    int[] identity = new int[mentions.size()];
    for (int m = 0; m < identity.length; m++) {
      identity[m] = identities.add(mentions, m);
    }
    return new FoldedMentions(mentions, identities, identity);
  }

  int size() {
    return identity.length;
  }
}
