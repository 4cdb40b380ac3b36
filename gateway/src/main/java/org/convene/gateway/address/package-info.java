/** Moving an account to another address, which both addresses confirm, or the new one alone after a week. */
@NullMarked
package org.convene.gateway.address;

import org.jspecify.annotations.NullMarked;
