/** Keeps in PostgreSQL who reads digests and when, and finds there what they tell. */
@NullMarked
package org.convene.event.digest.jdbc;

import org.jspecify.annotations.NullMarked;
