/** What nobody should be able to break us with: nasty texts, bad bodies, and the walks that try them on every field. */
@NullMarked
package org.convene.testing.input;

import org.jspecify.annotations.NullMarked;
