/** Workshops as everybody sees them, and as JSON. */
@NullMarked
package org.convene.event.workshop.web;

import org.jspecify.annotations.NullMarked;
