/** Keeps hours that are put to the vote, and the votes. */
@NullMarked
package org.convene.event.date.jdbc;

import org.jspecify.annotations.NullMarked;
