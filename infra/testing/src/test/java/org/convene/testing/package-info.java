/** Shows that the servers for tests keep what their documentation says. */
@NullMarked
package org.convene.testing;

import org.jspecify.annotations.NullMarked;
