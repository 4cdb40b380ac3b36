/** The page on which people read about the API and try it. */
@NullMarked
package org.convene.gateway.reference.web;

import org.jspecify.annotations.NullMarked;
