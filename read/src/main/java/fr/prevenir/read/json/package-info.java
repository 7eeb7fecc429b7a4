/// Reads JSON of any shape that holds records: arrays, lines, concatenated objects, objects around
/// arrays, exports of MongoDB and Elasticsearch. One table for each list of records goes out, and
/// one for each list of records nested in them.
///
/// Start reading with [JsonReader], then [JsonDocument] and [JsonRecord].
@NullMarked
package fr.prevenir.read.json;

import org.jspecify.annotations.NullMarked;
