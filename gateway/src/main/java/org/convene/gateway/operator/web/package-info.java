/** The set-up link, and the page and API on which operators name each other. */
@NullMarked
package org.convene.gateway.operator.web;

import org.jspecify.annotations.NullMarked;
