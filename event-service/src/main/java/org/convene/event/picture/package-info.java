/** The picture that other sites show where a workshop is linked to, drawn with whatever fonts the machine has. */
@NullMarked
package org.convene.event.picture;

import org.jspecify.annotations.NullMarked;
