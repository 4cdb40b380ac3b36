/** Requests made up from the API's own description: right, nearly right and nonsensical. */
@NullMarked
package org.convene.stories.fuzz;

import org.jspecify.annotations.NullMarked;
