@NullMarked
package org.convene.gateway.caller;

import org.jspecify.annotations.NullMarked;
