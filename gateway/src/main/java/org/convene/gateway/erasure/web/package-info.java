/** The pages and the API for erasing one’s account. */
@NullMarked
package org.convene.gateway.erasure.web;

import org.jspecify.annotations.NullMarked;
