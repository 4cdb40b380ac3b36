/** The workload: seeded people who plan a workshop and take part in it by the public API, and what they saw. */
@NullMarked
package org.convene.faults.play;

import org.jspecify.annotations.NullMarked;
