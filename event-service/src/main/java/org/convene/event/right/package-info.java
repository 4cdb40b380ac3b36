/** What single people are let do with one workshop, who act for none of its hosts. */
@NullMarked
package org.convene.event.right;

import org.jspecify.annotations.NullMarked;
