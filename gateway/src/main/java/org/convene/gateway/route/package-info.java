/** Which service owns which path. */
@NullMarked
package org.convene.gateway.route;

import org.jspecify.annotations.NullMarked;
