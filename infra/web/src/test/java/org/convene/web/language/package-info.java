@NullMarked
package org.convene.web.language;

import org.jspecify.annotations.NullMarked;
