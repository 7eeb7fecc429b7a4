/// Says what evidence holds and of whom: tables and passages come in, column mappings, findings and
/// mentions go out.
///
/// Start reading with [Detector].
@NullMarked
package fr.prevenir.detect;

import org.jspecify.annotations.NullMarked;
