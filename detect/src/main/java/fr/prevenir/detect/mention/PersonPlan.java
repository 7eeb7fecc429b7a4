package fr.prevenir.detect.mention;

import fr.prevenir.model.Role;
import java.util.List;

/// The columns that speak of one person of each record.
///
/// @param main whether it is whom the rows of the table are about
/// @param familyDoctor whether it is the doctor whom the patient declared
/// @param columns in the order of the table
record PersonPlan(
    Role role, int person, boolean main, boolean familyDoctor, List<ColumnPlan> columns) {}
