/** The way to a provider and back, with Spring Security’s client, and the page of one’s links. */
@NullMarked
package org.convene.gateway.organisation.web;

import org.jspecify.annotations.NullMarked;
