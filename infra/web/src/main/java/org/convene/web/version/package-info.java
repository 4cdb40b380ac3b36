/** Versions of what people edit, so that nobody overwrites what she has not seen. */
@NullMarked
package org.convene.web.version;

import org.jspecify.annotations.NullMarked;
