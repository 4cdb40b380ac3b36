/** People who signed in at least once: their address, name, language and time zone. */
@NullMarked
package org.convene.gateway.account;

import org.jspecify.annotations.NullMarked;
