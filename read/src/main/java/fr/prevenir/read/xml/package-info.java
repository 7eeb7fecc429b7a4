/// Reads lists of records in XML: finds the element that repeats, and gives a table of such records
/// and one for each list of records nested in them. No DTD is ever read and no entity expanded.
///
/// Start reading with [XmlReader], then [XmlDocument] and [XmlRecord].
@NullMarked
package fr.prevenir.read.xml;

import org.jspecify.annotations.NullMarked;
