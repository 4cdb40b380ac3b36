/** Finds out from its content what a file is, and refuses what is nothing that we keep. */
@NullMarked
package org.convene.event.file.format;

import org.jspecify.annotations.NullMarked;
