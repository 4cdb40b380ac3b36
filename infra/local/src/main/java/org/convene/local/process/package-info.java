/** Processes that end when the process that started them does, however that ends. */
@NullMarked
package org.convene.local.process;

import org.jspecify.annotations.NullMarked;
