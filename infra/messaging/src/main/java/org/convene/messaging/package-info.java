/** What a service needs to tell domain events and to hear them: the rest of this module is how the promises are kept. */
@NullMarked
package org.convene.messaging;

import org.jspecify.annotations.NullMarked;
