@NullMarked
package org.convene.web.version;

import org.jspecify.annotations.NullMarked;
