/** Asking others to carry a workshop, and the page behind their link. */
@NullMarked
package org.convene.event.coorganizer.web;

import org.jspecify.annotations.NullMarked;
