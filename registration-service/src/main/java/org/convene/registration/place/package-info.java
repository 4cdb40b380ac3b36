/** The rules of places: who gets one, who waits in which order, and who moves up; no place is given twice. */
@NullMarked
package org.convene.registration.place;

import org.jspecify.annotations.NullMarked;
