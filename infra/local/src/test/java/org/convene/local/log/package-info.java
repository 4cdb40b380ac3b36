@NullMarked
package org.convene.local.log;

import org.jspecify.annotations.NullMarked;
