/// Random access to bytes that come as a stream: a member of a container goes in, a
/// [java.nio.channels.SeekableByteChannel] comes out.
///
/// What does not fit in memory lies encrypted on disk for as long as it is open: evidence is never
/// copied in clear. Start reading with [Spool].
@NullMarked
package fr.prevenir.read.spool;

import org.jspecify.annotations.NullMarked;
