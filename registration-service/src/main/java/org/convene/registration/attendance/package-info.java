/** Who came: the personal join link opens before the start, records, and leads to the meeting. */
@NullMarked
package org.convene.registration.attendance;

import org.jspecify.annotations.NullMarked;
