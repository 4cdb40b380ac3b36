/** The platform that is measured, with empty data of its own, and what is seen of it from outside. */
@NullMarked
package org.convene.bench.scene;

import org.jspecify.annotations.NullMarked;
