/** The load proofs that anyone can re-run: each figure stands beside a reference measured in the same run. */
@NullMarked
package org.convene.bench;

import org.jspecify.annotations.NullMarked;
