/** Naming single people who help with one workshop. */
@NullMarked
package org.convene.event.helper;

import org.jspecify.annotations.NullMarked;
