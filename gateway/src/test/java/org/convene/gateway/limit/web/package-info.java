/** What a flood runs into. */
@NullMarked
package org.convene.gateway.limit.web;

import org.jspecify.annotations.NullMarked;
