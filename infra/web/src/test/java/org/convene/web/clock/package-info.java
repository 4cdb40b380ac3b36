@NullMarked
package org.convene.web.clock;

import org.jspecify.annotations.NullMarked;
