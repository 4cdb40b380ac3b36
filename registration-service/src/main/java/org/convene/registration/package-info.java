/** Who is invited to a workshop, who has a place in it, who waits, and who came. */
@NullMarked
package org.convene.registration;

import org.jspecify.annotations.NullMarked;
