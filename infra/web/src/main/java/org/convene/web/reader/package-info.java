/** The language and the zone in which a person reads, and how instants are written for her. */
@NullMarked
package org.convene.web.reader;

import org.jspecify.annotations.NullMarked;
