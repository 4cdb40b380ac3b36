/** The front door on real servers: what people, programs and attackers see of it. */
@NullMarked
package org.convene.gateway;

import org.jspecify.annotations.NullMarked;
