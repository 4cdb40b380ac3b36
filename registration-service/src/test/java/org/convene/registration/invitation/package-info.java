@NullMarked
package org.convene.registration.invitation;

import org.jspecify.annotations.NullMarked;
