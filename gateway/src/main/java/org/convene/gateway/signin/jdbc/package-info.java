/** Sign-in requests and known browsers in PostgreSQL. */
@NullMarked
package org.convene.gateway.signin.jdbc;

import org.jspecify.annotations.NullMarked;
