@NullMarked
package org.convene.faults;

import org.jspecify.annotations.NullMarked;
