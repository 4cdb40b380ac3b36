/** Who may change a foundation over the web. */
@NullMarked
package org.convene.event.foundation.web;

import org.jspecify.annotations.NullMarked;
