/** Keeps registration requests in PostgreSQL. */
@NullMarked
package org.convene.registration.request.jdbc;

import org.jspecify.annotations.NullMarked;
