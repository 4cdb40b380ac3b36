/** Spoils what services hear and read, from a seed: not guided by coverage, but by what has gone wrong elsewhere. */
@NullMarked
package org.convene.testing.fuzz;

import org.jspecify.annotations.NullMarked;
