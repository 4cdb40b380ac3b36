/** Keeps in PostgreSQL who is linked with a provider, and who is on the way there. */
@NullMarked
package org.convene.gateway.organisation.jdbc;

import org.jspecify.annotations.NullMarked;
