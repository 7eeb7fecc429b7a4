/// The case file: everything a run keeps, encrypted before it touches the disk.
///
/// Named sections of bytes and a [CaseKey] come in; one file comes out, whole or not at all.
/// Start reading with [CaseWriter], then [CaseReader]. The bytes on disk:
///
/// | Part | Holds |
/// |---|---|
/// | header | magic, version, how the data key is wrapped, the wrapped data key, its SHA-256 |
/// | sections | each a Tink `AES256_GCM_HKDF_1MB` stream under the data key, end to end |
/// | index | names, places and sizes of the sections, padded, as one more such stream |
/// | trailer | where the index begins and how long it is |
///
/// Only the header and the trailer are readable without the key, and neither holds anything from
/// the evidence. What the outside can still see is the size of the whole file.
@NullMarked
package fr.prevenir.store;

import org.jspecify.annotations.NullMarked;
