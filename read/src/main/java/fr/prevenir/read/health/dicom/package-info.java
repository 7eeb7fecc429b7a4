/// Reads the headers of DICOM files and DICOMDIR (PS3.5, PS3.10): who is examined, by whom, when.
/// Pixels stay untouched.
///
/// Start reading with [DicomReader], then [Elements].
@NullMarked
package fr.prevenir.read.health.dicom;

import org.jspecify.annotations.NullMarked;
