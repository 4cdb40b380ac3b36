/** Tests of reading pictures. */
@NullMarked
package org.convene.event.logo.image;

import org.jspecify.annotations.NullMarked;
