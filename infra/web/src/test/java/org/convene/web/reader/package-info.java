@NullMarked
package org.convene.web.reader;

import org.jspecify.annotations.NullMarked;
