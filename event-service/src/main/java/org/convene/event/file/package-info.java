/** Files beside a workshop: what hosts hand out, and speakers’ slides. */
@NullMarked
package org.convene.event.file;

import org.jspecify.annotations.NullMarked;
