/// JMH benchmarks of the kernels that every cell goes through, on synthetic data that is the same
/// at
/// each run. `scripts/benchmark` runs them; start reading at `Splitting`.
@NullMarked
package fr.prevenir.quality.bench;

import org.jspecify.annotations.NullMarked;
