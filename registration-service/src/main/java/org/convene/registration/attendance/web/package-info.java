/** The waiting page before a workshop and the button that leads into it. */
@NullMarked
package org.convene.registration.attendance.web;

import org.jspecify.annotations.NullMarked;
