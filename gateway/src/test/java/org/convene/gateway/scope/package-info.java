@NullMarked
package org.convene.gateway.scope;

import org.jspecify.annotations.NullMarked;
