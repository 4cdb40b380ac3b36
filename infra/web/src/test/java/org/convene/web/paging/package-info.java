@NullMarked
package org.convene.web.paging;

import org.jspecify.annotations.NullMarked;
