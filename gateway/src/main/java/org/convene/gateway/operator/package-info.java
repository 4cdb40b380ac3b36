/** Who runs this instance, beside those whom the configuration names. */
@NullMarked
package org.convene.gateway.operator;

import org.jspecify.annotations.NullMarked;
