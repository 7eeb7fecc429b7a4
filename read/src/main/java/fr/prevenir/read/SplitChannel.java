package fr.prevenir.read;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.utils.MultiReadOnlySeekableByteChannel;
import org.jspecify.annotations.Nullable;

/// The parts of a split archive as one channel.
///
/// @param starts where each part begins in it; -1 for a missing part
record SplitChannel(SeekableByteChannel channel, List<Long> starts) {
  /// Opens all parts.
  ///
  /// @param ordered whether nothing can be read behind a missing part
  static SplitChannel open(List<@Nullable Path> parts, boolean ordered) throws IOException {
    List<SeekableByteChannel> channels = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    long start = 0;
    for (Path part : parts) {
      if (part == null) {
        starts.add(-1L);
        if (ordered) {
          break;
        }
        continue;
      }
      SeekableByteChannel channel = Files.newByteChannel(part);
      channels.add(channel);
      starts.add(start);
      start += channel.size();
    }
    return new SplitChannel(new MultiReadOnlySeekableByteChannel(channels), starts);
  }
}
