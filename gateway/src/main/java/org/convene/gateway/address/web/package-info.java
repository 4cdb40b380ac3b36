/** The pages and the API for one’s address. */
@NullMarked
package org.convene.gateway.address.web;

import org.jspecify.annotations.NullMarked;
