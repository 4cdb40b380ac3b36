/** A feature that breaks every rule of architecture on purpose. */
@NullMarked
package org.convene.broken.place.jdbc;

import org.jspecify.annotations.NullMarked;
