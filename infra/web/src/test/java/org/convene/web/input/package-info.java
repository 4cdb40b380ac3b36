@NullMarked
package org.convene.web.input;

import org.jspecify.annotations.NullMarked;
