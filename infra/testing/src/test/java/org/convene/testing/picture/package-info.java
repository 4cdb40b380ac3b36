@NullMarked
package org.convene.testing.picture;

import org.jspecify.annotations.NullMarked;
