/** Foundations and memberships as pages and JSON. */
@NullMarked
package org.convene.event.foundation.web;

import org.jspecify.annotations.NullMarked;
