/** The platform under test: two instances of each service, and every line between them a proxy that can be cut. */
@NullMarked
package org.convene.faults.stage;

import org.jspecify.annotations.NullMarked;
