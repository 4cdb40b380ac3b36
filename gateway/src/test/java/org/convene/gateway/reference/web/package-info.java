/** How documents become a reference. */
@NullMarked
package org.convene.gateway.reference.web;

import org.jspecify.annotations.NullMarked;
