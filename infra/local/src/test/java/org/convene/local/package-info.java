/** Shows that the command understands what is typed. */
@NullMarked
package org.convene.local;

import org.jspecify.annotations.NullMarked;
