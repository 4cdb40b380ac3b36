/** What services are told about the person who asks: a short-lived signed statement. */
@NullMarked
package org.convene.gateway.identity;

import org.jspecify.annotations.NullMarked;
