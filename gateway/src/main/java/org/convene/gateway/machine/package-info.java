/** What only the operator of this very machine may ask for: links that open a door when mail is broken or nobody is in. */
@NullMarked
package org.convene.gateway.machine;

import org.jspecify.annotations.NullMarked;
