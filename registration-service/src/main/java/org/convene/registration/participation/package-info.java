/** One person's one registration for one workshop, and how it stands. */
@NullMarked
package org.convene.registration.participation;

import org.jspecify.annotations.NullMarked;
