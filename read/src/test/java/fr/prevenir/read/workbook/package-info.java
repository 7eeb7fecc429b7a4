/// Tests of readers of workbooks written inline.
@NullMarked
package fr.prevenir.read.workbook;

import org.jspecify.annotations.NullMarked;
