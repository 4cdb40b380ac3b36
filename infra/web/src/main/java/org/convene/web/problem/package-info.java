/** How a request that fails is answered: a page with a way on, or RFC 9457 problem details. */
@NullMarked
package org.convene.web.problem;

import org.jspecify.annotations.NullMarked;
