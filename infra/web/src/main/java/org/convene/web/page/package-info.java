/** The layout around every page, its assets and its words. */
@NullMarked
package org.convene.web.page;

import org.jspecify.annotations.NullMarked;
