@NullMarked
package org.convene.registration.place;

import org.jspecify.annotations.NullMarked;
