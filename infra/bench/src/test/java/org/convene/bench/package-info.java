@NullMarked
package org.convene.bench;

import org.jspecify.annotations.NullMarked;
