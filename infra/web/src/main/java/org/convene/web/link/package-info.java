/** Personal links and mailed codes: statements that carry their own proof, so that none is ever stored. */
@NullMarked
package org.convene.web.link;

import org.jspecify.annotations.NullMarked;
