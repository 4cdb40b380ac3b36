/** Breaks small contracts in every way and sees it said. */
@NullMarked
package org.convene.contracts.compatibility;

import org.jspecify.annotations.NullMarked;
