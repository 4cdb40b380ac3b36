@NullMarked
package org.convene.registration.attendance;

import org.jspecify.annotations.NullMarked;
