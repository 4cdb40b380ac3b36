/** The command {@code convene}: the whole platform on one machine, with nothing to install. */
@NullMarked
package org.convene.local;

import org.jspecify.annotations.NullMarked;
