package fr.prevenir.read;

/// Bounds that a hostile file cannot pass. What lies beyond becomes an entry of the ledger.
///
/// @param depth containers within containers
/// @param members members of one container, nested ones counted
/// @param ratio decompressed to compressed size of a container, once it passed 64 MB decompressed
/// @param expandedBytes decompressed bytes of one file on disk
/// @param recordBytes one record
public record ReadLimits(int depth, long members, long ratio, long expandedBytes, int recordBytes) {
  public static ReadLimits standard() {
    return new ReadLimits(16, 1_000_000, 1_000, 1L << 40, 64 << 20);
  }
}
