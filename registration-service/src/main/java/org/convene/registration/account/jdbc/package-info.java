/** Keeps in PostgreSQL whose address is whose, and moves or erases what is kept under it. */
@NullMarked
package org.convene.registration.account.jdbc;

import org.jspecify.annotations.NullMarked;
