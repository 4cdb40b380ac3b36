/** Reads photographs and pixel graphics, and draws them anew as PNG. */
@NullMarked
package org.convene.event.logo.image;

import org.jspecify.annotations.NullMarked;
