@NullMarked
package org.convene.registration.place.jdbc;

import org.jspecify.annotations.NullMarked;
