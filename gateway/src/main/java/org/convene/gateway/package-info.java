/** The front door: every request comes in here, learns whose it is, and goes on to the service that owns its path. */
@NullMarked
package org.convene.gateway;

import org.jspecify.annotations.NullMarked;
