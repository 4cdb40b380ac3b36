/** Lists that are read page by page, in an order that stays while others write. */
@NullMarked
package org.convene.web.paging;

import org.jspecify.annotations.NullMarked;
