/** The clock of domain time, which demonstrations and tests may shift. */
@NullMarked
package org.convene.web.clock;

import org.jspecify.annotations.NullMarked;
