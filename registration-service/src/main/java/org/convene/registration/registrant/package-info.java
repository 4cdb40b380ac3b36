/** Whom a host sees: its own people in full, those of the others in totals. */
@NullMarked
package org.convene.registration.registrant;

import org.jspecify.annotations.NullMarked;
