/** One page that shows every part of pages in every state, made with the very fragments that pages use. */
@NullMarked
package org.convene.web.styleguide;

import org.jspecify.annotations.NullMarked;
