/** Reads SVG drawings that do nothing but draw, and draws them. */
@NullMarked
package org.convene.event.logo.svg;

import org.jspecify.annotations.NullMarked;
