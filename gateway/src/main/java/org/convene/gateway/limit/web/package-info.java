/** Floods, counted in this gateway's memory. */
@NullMarked
package org.convene.gateway.limit.web;

import org.jspecify.annotations.NullMarked;
