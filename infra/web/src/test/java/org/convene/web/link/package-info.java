@NullMarked
package org.convene.web.link;

import org.jspecify.annotations.NullMarked;
