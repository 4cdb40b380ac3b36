/** The fault proofs: breaks one thing after the other under a workload, heals it, and checks that nothing was lost. */
@NullMarked
package org.convene.faults;

import org.jspecify.annotations.NullMarked;
