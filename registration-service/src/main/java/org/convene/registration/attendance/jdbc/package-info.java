/** Records attendance in PostgreSQL. */
@NullMarked
package org.convene.registration.attendance.jdbc;

import org.jspecify.annotations.NullMarked;
