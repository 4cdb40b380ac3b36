/** Who helps with a workshop, as JSON. */
@NullMarked
package org.convene.event.helper.web;

import org.jspecify.annotations.NullMarked;
