/** Keeps in PostgreSQL whose address is whose, and erases what is kept about a person. */
@NullMarked
package org.convene.event.account.jdbc;

import org.jspecify.annotations.NullMarked;
