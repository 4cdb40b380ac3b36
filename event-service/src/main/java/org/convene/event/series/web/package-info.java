/** Frames of series as pages and as JSON. */
@NullMarked
package org.convene.event.series.web;

import org.jspecify.annotations.NullMarked;
